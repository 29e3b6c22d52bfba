-- The fence: what a scope is, who sees what, what the rows themselves must satisfy.
--
-- The application logs in as guong_sang_app, which owns nothing. A transaction says who is asking through settings that
-- end with it (lib/db/scope.ts): app.tenant, app.scope (the path of the acting unit), app.upper (the paths of the units
-- above it), app.account. After such a setting ends it reads as '', not null: hence NULLIF. No scope, no rows.

-- In a schema of their own, so that "all functions of public" below means ours.
CREATE SCHEMA IF NOT EXISTS extension;
GRANT USAGE ON SCHEMA extension TO guong_sang_app;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA extension;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extension;

-- ---------------------------------------------------------------- words without diacritics and case

-- unaccent is only STABLE because its dictionary could be changed; ours never is. NFC first: typed text comes in both forms.
CREATE FUNCTION plain(words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(extension.unaccent('extension.unaccent'::regdictionary, normalize(words, NFC))) $$;

-- A pattern for LIKE from what a person typed: its wildcards are letters.
CREATE FUNCTION contains_pattern(words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT '%' || regexp_replace(public.plain(words), '([\\%_])', '\\\1', 'g') || '%' $$;

-- ---------------------------------------------------------------- who is asking

CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.tenant', true), '')::uuid $$;
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.scope', true), '') $$;
-- '12.345.' holds everything up to '12.345/': '/' is the character after '.'
CREATE FUNCTION app_scope_end() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT left(NULLIF(current_setting('app.scope', true), ''), -1) || '/' $$;
CREATE FUNCTION app_upper() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.upper', true), '')::text[] $$;
CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.account', true), '')::uuid $$;
CREATE FUNCTION app_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT COALESCE(NULLIF(current_setting('app.system', true), '')::boolean, false) $$;

-- ---------------------------------------------------------------- fences up

-- Row-level security is forced on the owner too; the owner's way through is a policy that can be seen.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO guong_sang_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO guong_sang_app;

-- installation: what kind of installation this is, no secret
GRANT SELECT ON installation TO guong_sang_app;
CREATE POLICY app_select ON installation FOR SELECT TO guong_sang_app USING (true);

-- tenant
GRANT SELECT ON tenant TO guong_sang_app;
CREATE POLICY app_select ON tenant FOR SELECT TO guong_sang_app
  USING (id = (SELECT app_tenant()) OR (SELECT app_system()));

-- A tenant and the root of its tree come into being together, by the hand of an administrator of the installation:
-- before there is a root, no scope could hold it. Returns the root's path.
CREATE FUNCTION found_tenant(new_id uuid, new_code text, new_name text, is_system boolean, root_id uuid, root_level "Level", root_kind "UnitKind", since date)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE n integer := nextval('unit_number_seq');
  BEGIN
    IF NOT app_system() THEN
      RAISE EXCEPTION 'only an administrator of the installation founds a tenant' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO tenant (id, code, name, system) VALUES (new_id, new_code, new_name, is_system);
    INSERT INTO unit (tenant_id, id, number, path, level, kind, name, code, valid_from)
      VALUES (new_id, root_id, n, n::text || '.', root_level, root_kind, new_name, new_code, since);
    RETURN n::text || '.';
  END $$;

-- unit: the own subtree, and the units above
GRANT SELECT, INSERT, UPDATE ON unit TO guong_sang_app;
CREATE POLICY app_select ON unit FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((path >= (SELECT app_scope()) AND path < (SELECT app_scope_end())) OR path = ANY ((SELECT app_upper())::text[])));
CREATE POLICY app_insert ON unit FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND path >= (SELECT app_scope()) AND path < (SELECT app_scope_end()));
CREATE POLICY app_update ON unit FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND path >= (SELECT app_scope()) AND path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND path >= (SELECT app_scope()) AND path < (SELECT app_scope_end()));

-- unit_group: as its owner is seen; a member is seen where its unit is
GRANT SELECT, INSERT, UPDATE ON unit_group TO guong_sang_app;
CREATE POLICY app_select ON unit_group FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((owner_path >= (SELECT app_scope()) AND owner_path < (SELECT app_scope_end())) OR owner_path = ANY ((SELECT app_upper())::text[])));
CREATE POLICY app_insert ON unit_group FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND owner_path >= (SELECT app_scope()) AND owner_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON unit_group FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND owner_path >= (SELECT app_scope()) AND owner_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND owner_path >= (SELECT app_scope()) AND owner_path < (SELECT app_scope_end()));

GRANT SELECT, INSERT, UPDATE ON unit_group_member TO guong_sang_app;
CREATE POLICY app_select ON unit_group_member FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end())) OR unit_path = ANY ((SELECT app_upper())::text[])));
CREATE POLICY app_insert ON unit_group_member FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON unit_group_member FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

-- account and what hangs on it: the unit's administrators, and the person
GRANT SELECT, INSERT, UPDATE ON account TO guong_sang_app;
CREATE POLICY app_select ON account FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((home_unit_path >= (SELECT app_scope()) AND home_unit_path < (SELECT app_scope_end())) OR id = (SELECT app_account())));
CREATE POLICY app_insert ON account FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND home_unit_path >= (SELECT app_scope()) AND home_unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON account FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((home_unit_path >= (SELECT app_scope()) AND home_unit_path < (SELECT app_scope_end())) OR id = (SELECT app_account())))
  WITH CHECK (tenant_id = (SELECT app_tenant())
         AND ((home_unit_path >= (SELECT app_scope()) AND home_unit_path < (SELECT app_scope_end())) OR id = (SELECT app_account())));

GRANT SELECT, INSERT, UPDATE ON membership TO guong_sang_app;
CREATE POLICY app_select ON membership FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end())) OR account_id = (SELECT app_account())));
CREATE POLICY app_insert ON membership FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON membership FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

GRANT SELECT, UPDATE ON session TO guong_sang_app;
CREATE POLICY app_select ON session FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND EXISTS (SELECT FROM account a WHERE a.tenant_id = session.tenant_id AND a.id = session.account_id));
CREATE POLICY app_update ON session FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND EXISTS (SELECT FROM account a WHERE a.tenant_id = session.tenant_id AND a.id = session.account_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, UPDATE ON account_invitation TO guong_sang_app;
CREATE POLICY app_select ON account_invitation FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND EXISTS (SELECT FROM account a WHERE a.tenant_id = account_invitation.tenant_id AND a.id = account_invitation.account_id));
CREATE POLICY app_insert ON account_invitation FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant())
         AND EXISTS (SELECT FROM account a WHERE a.tenant_id = account_invitation.tenant_id AND a.id = account_invitation.account_id));
CREATE POLICY app_update ON account_invitation FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND EXISTS (SELECT FROM account a WHERE a.tenant_id = account_invitation.tenant_id AND a.id = account_invitation.account_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));

-- sign_in_throttle: only through the functions below

-- plan: the own subtree's, and what the units above have issued
CREATE FUNCTION plan_visible(tenant uuid, path text, status "PlanStatus") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT tenant = (SELECT app_tenant())
               AND ((path COLLATE "C" >= (SELECT app_scope()) AND path COLLATE "C" < (SELECT app_scope_end()))
                    OR (status <> 'DRAFT' AND path = ANY ((SELECT app_upper())::text[]))) $$;

GRANT SELECT, INSERT, UPDATE ON plan TO guong_sang_app;
CREATE POLICY app_select ON plan FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((issuer_path >= (SELECT app_scope()) AND issuer_path < (SELECT app_scope_end()))
              OR (status <> 'DRAFT' AND issuer_path = ANY ((SELECT app_upper())::text[]))));
CREATE POLICY app_insert ON plan FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND issuer_path >= (SELECT app_scope()) AND issuer_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON plan FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND issuer_path >= (SELECT app_scope()) AND issuer_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND issuer_path >= (SELECT app_scope()) AND issuer_path < (SELECT app_scope_end()));

-- the parts of a plan: read with it; written only while it is the subtree's own draft
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_basis', 'plan_phase', 'field', 'criterion', 'quota', 'deadline'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO guong_sang_app', name);
    EXECUTE format($policy$CREATE POLICY app_select ON %1$I FOR SELECT TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = %1$I.tenant_id AND p.id = %1$I.plan_id))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_insert ON %1$I FOR INSERT TO guong_sang_app
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = %1$I.tenant_id AND p.id = %1$I.plan_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_update ON %1$I FOR UPDATE TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = %1$I.tenant_id AND p.id = %1$I.plan_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_delete ON %1$I FOR DELETE TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = %1$I.tenant_id AND p.id = %1$I.plan_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['quota_part', 'quota_assignee'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO guong_sang_app', name);
    EXECUTE format($policy$CREATE POLICY app_select ON %1$I FOR SELECT TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM quota q WHERE q.tenant_id = %1$I.tenant_id AND q.id = %1$I.quota_id))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_insert ON %1$I FOR INSERT TO guong_sang_app
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM quota q JOIN plan p ON p.tenant_id = q.tenant_id AND p.id = q.plan_id
        WHERE q.tenant_id = %1$I.tenant_id AND q.id = %1$I.quota_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_update ON %1$I FOR UPDATE TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM quota q JOIN plan p ON p.tenant_id = q.tenant_id AND p.id = q.plan_id
        WHERE q.tenant_id = %1$I.tenant_id AND q.id = %1$I.quota_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_delete ON %1$I FOR DELETE TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM quota q JOIN plan p ON p.tenant_id = q.tenant_id AND p.id = q.plan_id
        WHERE q.tenant_id = %1$I.tenant_id AND q.id = %1$I.quota_id
        AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())))$policy$, name);
  END LOOP;
END $$;

-- exemplar and nomination: the own subtree's, nothing else
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['exemplar', 'nomination'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO guong_sang_app', name);
    EXECUTE format($policy$CREATE POLICY app_select ON %1$I FOR SELECT TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_insert ON %1$I FOR INSERT TO guong_sang_app
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))$policy$, name);
    EXECUTE format($policy$CREATE POLICY app_update ON %1$I FOR UPDATE TO guong_sang_app
      USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))$policy$, name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON nomination_answer TO guong_sang_app;
CREATE POLICY app_select ON nomination_answer FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_answer.tenant_id AND n.id = nomination_answer.nomination_id));
CREATE POLICY app_insert ON nomination_answer FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_answer.tenant_id AND n.id = nomination_answer.nomination_id));
CREATE POLICY app_update ON nomination_answer FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_answer.tenant_id AND n.id = nomination_answer.nomination_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));
CREATE POLICY app_delete ON nomination_answer FOR DELETE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_answer.tenant_id AND n.id = nomination_answer.nomination_id));

-- history is only ever added to
GRANT SELECT, INSERT ON nomination_event TO guong_sang_app;
CREATE POLICY app_select ON nomination_event FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_event.tenant_id AND n.id = nomination_event.nomination_id));
CREATE POLICY app_insert ON nomination_event FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_event.tenant_id AND n.id = nomination_event.nomination_id));

GRANT SELECT, INSERT, UPDATE ON nomination_counter TO guong_sang_app;
CREATE POLICY app_select ON nomination_counter FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = nomination_counter.tenant_id AND p.id = nomination_counter.plan_id));
CREATE POLICY app_insert ON nomination_counter FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = nomination_counter.tenant_id AND p.id = nomination_counter.plan_id));
CREATE POLICY app_update ON nomination_counter FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = nomination_counter.tenant_id AND p.id = nomination_counter.plan_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT ON audit_entry TO guong_sang_app;
CREATE POLICY app_select ON audit_entry FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_insert ON audit_entry FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

-- ---------------------------------------------------------------- what the rows themselves must satisfy

ALTER TABLE unit
  ADD CONSTRAINT unit_path_follows_parent CHECK (path = COALESCE(parent_path, '') || number::text || '.'),
  ADD CONSTRAINT unit_parent_whole CHECK ((parent_id IS NULL) = (parent_path IS NULL)),
  ADD CONSTRAINT unit_name_given CHECK (btrim(name) <> ''),
  ADD CONSTRAINT unit_dates_in_order CHECK (valid_to IS NULL OR valid_to > valid_from);
CREATE UNIQUE INDEX unit_code_in_force ON unit (tenant_id, code) WHERE code IS NOT NULL AND valid_to IS NULL;
ALTER TABLE unit_group ADD CONSTRAINT unit_group_dates_in_order CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_group_member ADD CONSTRAINT unit_group_member_dates_in_order CHECK (valid_to IS NULL OR valid_to > valid_from);

ALTER TABLE account
  ADD CONSTRAINT account_email_plain CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT account_name_given CHECK (btrim(name) <> '');
CREATE UNIQUE INDEX membership_once ON membership (tenant_id, account_id, unit_id, role) WHERE ended_at IS NULL;

ALTER TABLE plan
  ADD CONSTRAINT plan_period_in_order CHECK (start_year BETWEEN 1975 AND 2100 AND end_year BETWEEN start_year AND start_year + 10),
  ADD CONSTRAINT plan_issued_is_numbered CHECK (status = 'DRAFT' OR (number IS NOT NULL AND issued_on IS NOT NULL)),
  ADD CONSTRAINT plan_not_its_own_upper CHECK (upper_plan_id IS NULL OR upper_plan_id <> id);
CREATE UNIQUE INDEX plan_number_once ON plan (tenant_id, issuer_id, number, (EXTRACT(YEAR FROM issued_on))) WHERE status <> 'DRAFT';
ALTER TABLE plan_phase ADD CONSTRAINT plan_phase_in_order CHECK (start_year IS NULL OR end_year IS NULL OR end_year >= start_year);

ALTER TABLE quota
  ADD CONSTRAINT quota_bounds CHECK (min >= 0 AND (max IS NULL OR max >= min)),
  ADD CONSTRAINT quota_year_named CHECK ((cadence = 'YEAR') = (year IS NOT NULL));
ALTER TABLE quota_part ADD CONSTRAINT quota_part_positive CHECK (min > 0);
ALTER TABLE quota_assignee
  ADD CONSTRAINT quota_assignee_one CHECK (num_nonnulls(unit_id, group_id) <= 1 AND (unit_id IS NULL) = (unit_path IS NULL)),
  ADD CONSTRAINT quota_assignee_lead_named CHECK (role = 'COORDINATING' OR num_nonnulls(unit_id, group_id) = 1);
ALTER TABLE deadline
  ADD CONSTRAINT deadline_one_form CHECK (num_nonnulls("on", month_day, quarter, year) = 1),
  ADD CONSTRAINT deadline_month_day_form CHECK (month_day IS NULL OR month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD CONSTRAINT deadline_quarter_form CHECK (quarter IS NULL OR quarter ~ '^[12][0-9]{3}-Q[1-4]$');

ALTER TABLE exemplar
  ADD CONSTRAINT exemplar_birth_year_sane CHECK (birth_year IS NULL OR birth_year BETWEEN 1900 AND 2100);
ALTER TABLE nomination
  ADD CONSTRAINT nomination_numbered_when_submitted CHECK (status IN ('DRAFT', 'WITHDRAWN') OR (number IS NOT NULL AND submitted_at IS NOT NULL AND submitted_by_id IS NOT NULL)),
  ADD CONSTRAINT nomination_declared_when_submitted CHECK (status NOT IN ('SUBMITTED', 'RECOGNISED') OR (no_discipline AND no_inspection AND no_complaint)),
  ADD CONSTRAINT nomination_refusal_has_reason CHECK (status NOT IN ('RETURNED', 'DECLINED', 'WITHDRAWN') OR btrim(COALESCE(reason, '')) <> ''),
  ADD CONSTRAINT nomination_decision_signed CHECK (status NOT IN ('RETURNED', 'RECOGNISED', 'DECLINED') OR (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)),
  -- DESIGN §3.5: the one who nominated does not also recognise
  ADD CONSTRAINT nomination_not_judged_by_nominator CHECK (status NOT IN ('RECOGNISED', 'DECLINED') OR (decided_by_id <> created_by_id AND decided_by_id <> submitted_by_id));

-- ---------------------------------------------------------------- search

-- LIKE and trigrams are not leakproof: under plain row-level security their index is lost. These functions run as the
-- owner, whom the policies let through, and check the scope themselves.
CREATE INDEX plan_words ON plan USING gin (plain(COALESCE(number, '') || ' ' || title || ' ' || issuer_as_written) extension.gin_trgm_ops);
CREATE FUNCTION search_plans(words text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id FROM plan p
        WHERE plain(COALESCE(p.number, '') || ' ' || p.title || ' ' || p.issuer_as_written) LIKE contains_pattern(words)
          AND plan_visible(p.tenant_id, p.issuer_path, p.status) $$;

CREATE INDEX unit_words ON unit USING gin (plain(name) extension.gin_trgm_ops);
CREATE FUNCTION search_units(words text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT u.id FROM unit u
        WHERE plain(u.name) LIKE contains_pattern(words)
          AND u.tenant_id = (SELECT app_tenant()) AND u.path >= (SELECT app_scope()) AND u.path < (SELECT app_scope_end()) $$;

CREATE INDEX exemplar_words ON exemplar USING gin (plain(name) extension.gin_trgm_ops);
CREATE FUNCTION search_exemplars(words text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT e.id FROM exemplar e
        WHERE plain(e.name) LIKE contains_pattern(words)
          AND e.tenant_id = (SELECT app_tenant()) AND e.unit_path >= (SELECT app_scope()) AND e.unit_path < (SELECT app_scope_end()) $$;

-- ---------------------------------------------------------------- sign-in: before anyone is known, so without a scope

CREATE FUNCTION auth_account(wanted text)
  RETURNS TABLE (tenant_id uuid, account_id uuid, password_hash text, disabled boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.tenant_id, a.id, a.password_hash, a.disabled_at IS NOT NULL FROM account a WHERE a.email = wanted $$;

CREATE FUNCTION auth_open_session(of_tenant uuid, of_account uuid, as_id uuid, token text, agent text, lifetime interval) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ INSERT INTO session (tenant_id, id, account_id, token_hash, ends_at, user_agent)
        SELECT a.tenant_id, as_id, a.id, token, now() + lifetime, left(agent, 300)
        FROM account a WHERE a.tenant_id = of_tenant AND a.id = of_account AND a.disabled_at IS NULL $$;

-- One row for a session that is alive: not ended, not idle for too long, its account not disabled.
CREATE FUNCTION auth_session(token text, idle interval)
  RETURNS TABLE (session_id uuid, account_id uuid, tenant_id uuid, system boolean, name text, email text, units jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    RETURN QUERY
      SELECT s.id, a.id, a.tenant_id, t.system, a.name, a.email,
             COALESCE((SELECT jsonb_agg(u) FROM (
               SELECT m.unit_id AS id, m.unit_path AS path, u.name, u.level, u.kind, p.name AS "parentName",
                      max(m.title) AS title, array_agg(m.role ORDER BY m.role) AS roles
               FROM membership m
               JOIN unit u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
               LEFT JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
               WHERE m.tenant_id = a.tenant_id AND m.account_id = a.id AND m.ended_at IS NULL
               GROUP BY m.unit_id, m.unit_path, u.name, u.level, u.kind, p.name
               ORDER BY m.unit_id <> a.home_unit_id, m.unit_path) u), '[]'::jsonb)
      FROM session s
      JOIN account a ON a.tenant_id = s.tenant_id AND a.id = s.account_id
      JOIN tenant t ON t.id = a.tenant_id
      WHERE s.token_hash = token AND s.revoked_at IS NULL AND a.disabled_at IS NULL
        AND s.ends_at > now() AND s.last_seen_at > now() - idle;
    IF FOUND THEN
      UPDATE session s SET last_seen_at = now() WHERE s.token_hash = token AND s.last_seen_at < now() - interval '1 minute';
    END IF;
  END $$;

CREATE FUNCTION auth_close_session(token text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE session SET revoked_at = now() WHERE token_hash = token AND revoked_at IS NULL $$;

CREATE FUNCTION auth_locked_until(key text) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT locked_until FROM sign_in_throttle WHERE key_hash = key AND locked_until > now() $$;

CREATE FUNCTION auth_failed(key text, allowed integer, within interval) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ INSERT INTO sign_in_throttle AS t (key_hash, failures, since) VALUES (key, 1, now())
        ON CONFLICT (key_hash) DO UPDATE SET
          failures = CASE WHEN t.since < now() - within THEN 1 ELSE t.failures + 1 END,
          since = CASE WHEN t.since < now() - within THEN now() ELSE t.since END,
          locked_until = CASE WHEN t.since >= now() - within AND t.failures + 1 >= allowed THEN now() + within END $$;

CREATE FUNCTION auth_succeeded(key text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM sign_in_throttle WHERE key_hash = key OR since < now() - interval '7 days' $$;

CREATE FUNCTION auth_invitation(token text) RETURNS TABLE (name text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.name, a.email FROM account_invitation i JOIN account a ON a.tenant_id = i.tenant_id AND a.id = i.account_id
        WHERE i.token_hash = token AND i.used_at IS NULL AND i.ends_at > now() AND a.disabled_at IS NULL $$;

-- The link works once; a new password ends every session opened with the old one.
CREATE FUNCTION auth_accept_invitation(token text, new_hash text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE invited account_invitation;
  BEGIN
    UPDATE account_invitation i SET used_at = now()
      WHERE i.token_hash = token AND i.used_at IS NULL AND i.ends_at > now()
        AND EXISTS (SELECT FROM account a WHERE a.tenant_id = i.tenant_id AND a.id = i.account_id AND a.disabled_at IS NULL)
      RETURNING * INTO invited;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE account SET password_hash = new_hash, password_changed_at = now()
      WHERE tenant_id = invited.tenant_id AND id = invited.account_id;
    UPDATE session SET revoked_at = now()
      WHERE tenant_id = invited.tenant_id AND account_id = invited.account_id AND revoked_at IS NULL;
    RETURN true;
  END $$;

-- For the health check: the application may not read the table of migrations.
CREATE FUNCTION applied_migrations() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT count(*)::integer FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO guong_sang_app;
