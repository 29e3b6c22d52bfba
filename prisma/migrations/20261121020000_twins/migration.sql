-- The same person or model twice, found by keys instead of by trigrams.
--
-- At two million dossiers «nguyen van …» shares its trigrams with a fifth of a province: similar_exemplars took 3 to 17 s
-- from there. A key joins some words of a name, so that one wrong, missing or misspelt word leaves another key that agrees;
-- the index finds the few rows that share one. Which of them are meant is decided by lib/exemplars/twins.ts.

DROP FUNCTION similar_exemplars(text, "Subject", real, integer);

-- The words of a name as they sound: without diacritics, brackets and apostrophes, y as i, without the letters that Telex
-- leaves where it is off («Nguyeenx»), and with the beginnings that many do not tell apart (tr/ch, x/s, gi/r/d, n/l) as one.
CREATE FUNCTION twin_sounds(words text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
  DECLARE said text := words;
  BEGIN
    said := translate(said, 'yw', 'i');
    said := regexp_replace(said, '([aeiou])[sfrxj]+', '\1', 'g');
    said := regexp_replace(said, '([aeiou](ng|nh|ch|[a-z])?)[sfrxj]+\M', '\1', 'g');
    said := regexp_replace(said, '([aeod])\1', '\1', 'g');
    said := regexp_replace(said, '\mtr', 'ch', 'g');
    said := regexp_replace(said, '\mx', 's', 'g');
    said := regexp_replace(said, '\m(gi|r)(?=[aeou])', 'd', 'g');
    said := regexp_replace(said, '\mn(?![gh])', 'l', 'g');
    said := regexp_replace(said, '\m[kq]', 'c', 'g');
    RETURN string_to_array(btrim(said), ' ');
  END $$;

-- Without diacritics, brackets and apostrophes («H'Nhi», «H Nhi» are one word); words parted by one space.
CREATE FUNCTION twin_letters(words text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
  DECLARE said text := plain(words);
  BEGIN
    said := regexp_replace(said, '\([^)]*\)|\s*[''‘’ʼ`´]\s*', '', 'g');
    said := btrim(regexp_replace(said, '[^a-z0-9]+', ' ', 'g'));
    RETURN regexp_replace(said, '\mh (?=[a-z])', 'h', 'g');
  END $$;

-- Keys of a person's name, or of the head of a household (the first where two are named), so that one word may be wrong: all
-- words in any order; all letters; the family name by its beginning or its end, the middle name by its beginning, the given
-- name by its beginning, its end, or both; initials. Half of all names differ by their middle name only, so that a name
-- without one is a key of its own: who `asks` without one is led to all («P»), who asks with one to those without («Q»).
CREATE FUNCTION twin_keys_of_person(words text, household boolean, asks boolean) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
  DECLARE
    -- «đ/c» before the stroke parts two heads; «Hộ» with its mark is no family name, «Hồ» is.
    typed text := regexp_replace(normalize(words, NFC), '^\s*([đĐ]\s*[/.]\s*[cC]\M\.?|[hH](ộ|Ộ|ooj|OOJ)\M)\s*', '');
    said text := twin_letters((regexp_split_to_array(typed, '\s+([vV][àÀ]|[-–—&+])\s+|[,;/]'))[1]);
    bare text := regexp_replace(CASE WHEN household THEN regexp_replace(said, '^ho (?=\S+ \S)', '') ELSE said END,
      '^(hgd |(ho )?gia dinh )?((ho )?(ong|oong|ba|baf|anh|chi|vo chong|dong chi|dc|co|chu|bac|cu|gia lang|nghe nhan|uu tu|nhan dan|bac si) )*(?=\S)', '');
    w text[] := twin_sounds(bare);
    n integer := cardinality(w);
    given text := w[n];
    middle text := array_to_string(w[2:n - 1], ' ');
  BEGIN
    IF n = 0 THEN RETURN '{}'; END IF;
    IF n = 1 THEN RETURN ARRAY['g ' || given]; END IF;
    RETURN ARRAY[
      'a ' || (SELECT string_agg(one, ' ' ORDER BY one) FROM unnest(w) one),
      'c ' || array_to_string(w, ''),
      'f ' || left(w[1], 1) || ' ' || middle || ' ' || given,
      'g ' || substr(w[1], 2) || ' ' || middle || ' ' || given,
      'm ' || w[1] || ' ' || left(middle, 1) || ' ' || given,
      'b ' || w[1] || ' ' || middle || ' ' || left(given, 2),
      'd ' || w[1] || ' ' || middle || ' ' || left(given, 1) || right(given, 1),
      'e ' || w[1] || ' ' || middle || ' ' || substr(given, 2),
      'i ' || (SELECT string_agg(left(one, 1), '' ORDER BY place) FROM unnest(string_to_array(bare, ' ')) WITH ORDINALITY AS typed (one, place)
               WHERE place < n) || ' ' || given]
      || CASE WHEN n = 2 OR asks THEN ARRAY['Q ' || least(w[1], given) || ' ' || greatest(w[1], given)] ELSE '{}' END
      || CASE WHEN n > 2 AND NOT asks OR n = 2 AND asks THEN ARRAY['P ' || least(w[1], given) || ' ' || greatest(w[1], given)] ELSE '{}' END;
  END $$;

-- Keys of a collective's or a model's name: two or three words each, from the beginning and the end of what is left without
-- the words for the kind. Of «thôn 3, xã Ia Băng, huyện Đak Đoa» the narrowest is enough.
CREATE FUNCTION twin_keys_of_collective(words text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
  DECLARE
    said text := twin_letters(words);
    w text[];
    n integer;
  BEGIN
    said := regexp_replace(said, '\mmttq\M', 'mat tran quoc', 'g');
    said := regexp_replace(said, '\m(hpn|hlhpn|lhpn)\M', 'phu nu', 'g');
    said := regexp_replace(said, '\mhnd\M', 'nong dan', 'g');
    said := regexp_replace(said, '\mccb\M', 'cuu chien binh', 'g');
    said := regexp_replace(said, '\mnct\M', 'nguoi cao tuoi', 'g');
    said := regexp_replace(said, '\mdtn\M', 'thanh nien', 'g');
    said := regexp_replace(said, '\mnn\M', 'nong nghiep', 'g');
    said := regexp_replace(said, '\mdv\M', 'dich vu', 'g');
    said := regexp_replace(said, '\m0+(?=[0-9])', '', 'g');
    said := array_to_string(twin_sounds(said), ' ');
    -- From here on as twin_sounds writes them: sa is xã, chuong is trường.
    said := regexp_replace(said, '(\m(?:thon|lang|buon|som|ap) (?:\S+ ){1,3}?)(?:sa|phuong|thi chan|huien|tinh) .*$', '\1');
    w := string_to_array(btrim(regexp_replace(regexp_replace(said,
      '\m(to|doi|nhom|ban|chi|hoi|doan|bo|phan|cau|lac|hop|tac|sa|mo|hinh|chuong|co|so|chu|dan|cu|va|cac|cua|tai|ui|nhan|lien|hiep|chung|tam|'
      'tieu|hoc|mam|lon|mau|dao|pho|thong|th|thcs|thpt|mn|mg|htx|tht|clb|ubnd|mh|cdc|thon|lang|buon|som|ap|phuong|huien|tinh)\M', '', 'g'),
      '\s+', ' ', 'g')), ' ');
    IF cardinality(w) = 0 THEN w := string_to_array(said, ' '); END IF;
    n := cardinality(w);
    IF n = 0 THEN RETURN '{}'; END IF;
    IF n = 1 THEN RETURN ARRAY['1 ' || w[1]]; END IF;
    IF n = 2 THEN
      RETURN ARRAY['z ' || w[1] || ' ' || w[2], '3 ' || w[1] || ' ' || left(w[2], 1), '4 ' || left(w[1], 1) || ' ' || w[2]];
    END IF;
    RETURN ARRAY[
      'z ' || w[n - 1] || ' ' || w[n],
      -- Hundreds of villages have a women's association: a key of its words alone would lead to all of them.
      '5 ' || w[1] || ' ' || w[2] || ' ' || CASE WHEN n = 3 THEN '' ELSE left(w[n - 1], 1) || ' ' END || CASE WHEN n > 3 OR w[n] ~ '^[0-9]+$' THEN w[n] ELSE left(w[n], 1) END,
      CASE n WHEN 3 THEN '6 ' || w[1] || ' ' || w[n] ELSE '6 ' || w[1] || ' ' || w[n - 1] || ' ' || w[n] END,
      '7 ' || w[2] || ' ' || w[n - 1] || ' ' || w[n],
      '8 ' || w[1] || ' ' || w[2] || ' ' || w[n - 1]];
  END $$;

-- The keys of a dossier, as numbers; those of one province differ from those of every other. A household and a person
-- share theirs: the head of a household may have been nominated alone. Dear, so that the planner asks the index first.
CREATE FUNCTION twin_keys(of_tenant uuid, of_subject "Subject", name text, model text, place text, asks boolean) RETURNS bigint[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 20000 SET search_path = public, pg_temp
  AS $$ SELECT COALESCE(array_agg(DISTINCT hashtextextended(key, hashtext(of_tenant::text))), '{}')
        FROM unnest(CASE WHEN of_subject <> 'COLLECTIVE' THEN twin_keys_of_person(name, of_subject = 'HOUSEHOLD', asks)
          -- Whether the place stands in the name or in its own field
          ELSE twin_keys_of_collective(name) || twin_keys_of_collective(name || ' ' || (regexp_split_to_array(place, '[,;(]|\s[-–]\s'))[1])
            || twin_keys_of_collective(NULLIF(model, '')) END) AS key $$;

CREATE INDEX exemplar_twins ON exemplar USING gin (twin_keys(tenant_id, subject, name, model, place, false));

-- Dossiers of the own subtree that share a key with this one, the likest first. Who was born in another year is another
-- person, and one year is a slip. As with the other searches the index needs the owner's hand. The keys come first and
-- alone: together with the index on paths the planner reads all paths of a province for every search.
CREATE FUNCTION possible_twins(of_subject "Subject", name text, model text, place text, born integer, at_most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ WITH keyed AS MATERIALIZED (
          SELECT e.tenant_id, e.id, e.unit_path, e.name, e.place, e.birth_year FROM exemplar e
          WHERE twin_keys(e.tenant_id, e.subject, e.name, e.model, e.place, false)
                && twin_keys((SELECT app_tenant()), of_subject, possible_twins.name, possible_twins.model, possible_twins.place, true)
            AND (e.subject = 'COLLECTIVE') = (of_subject = 'COLLECTIVE')
            AND (born IS NULL OR e.birth_year IS NULL OR abs(e.birth_year - born) <= 1)),
        sought AS MATERIALIZED (SELECT plain(possible_twins.name) AS words)
        SELECT k.id FROM keyed k, sought
        WHERE k.tenant_id = (SELECT app_tenant()) AND k.unit_path >= (SELECT app_scope()) AND k.unit_path < (SELECT app_scope_end())
        ORDER BY extension.similarity(plain(k.name), sought.words)
                 + CASE abs(k.birth_year - born) WHEN 0 THEN 0.2 WHEN 1 THEN 0.1 ELSE 0 END
                 + CASE WHEN k.place = possible_twins.place THEN 0.1 ELSE 0 END DESC, k.id
        LIMIT at_most $$;

REVOKE ALL ON FUNCTION twin_sounds(text), twin_letters(text), twin_keys_of_person(text, boolean, boolean), twin_keys_of_collective(text),
  twin_keys(uuid, "Subject", text, text, text, boolean), possible_twins("Subject", text, text, text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION twin_sounds(text), twin_letters(text), twin_keys_of_person(text, boolean, boolean), twin_keys_of_collective(text),
  twin_keys(uuid, "Subject", text, text, text, boolean), possible_twins("Subject", text, text, text, integer, integer) TO guong_sang_app;
