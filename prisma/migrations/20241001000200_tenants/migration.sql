-- Accounts and tenants: what their administration needs beyond the policies of the tables.

-- ---------------------------------------------------------------- sign-in

-- An attempt is counted before the password is looked at: counting failures afterwards let attempts that run side by
-- side all pass. Null: go on (and forget the key when it succeeds); otherwise the time when to try again.
DROP FUNCTION auth_failed(text, integer, interval);
CREATE FUNCTION auth_attempt(key text, allowed integer, within interval) RETURNS timestamptz
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ INSERT INTO sign_in_throttle AS t (key_hash, failures, since) VALUES (key, 1, now())
        ON CONFLICT (key_hash) DO UPDATE SET
          failures = CASE WHEN t.since < now() - within AND COALESCE(t.locked_until, now()) <= now() THEN 1
                          ELSE LEAST(t.failures + 1, allowed + 1) END,
          since = CASE WHEN t.since < now() - within AND COALESCE(t.locked_until, now()) <= now() THEN now() ELSE t.since END,
          locked_until = CASE WHEN t.since < now() - within AND COALESCE(t.locked_until, now()) <= now() THEN NULL
                              WHEN t.failures + 1 = allowed THEN now() + within
                              ELSE t.locked_until END
        RETURNING CASE WHEN t.failures > allowed THEN t.locked_until END $$;

-- ---------------------------------------------------------------- accounts

-- Every unit in which an account of the own subtree holds a role now, also those outside: a link that sets the password
-- of a person who works further up would hand over the higher unit, so the rule has to know. Paths only, no names.
CREATE FUNCTION account_member_paths(wanted uuid) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT m.unit_path FROM membership m JOIN account a ON a.tenant_id = m.tenant_id AND a.id = m.account_id
        WHERE m.tenant_id = (SELECT app_tenant()) AND m.account_id = wanted AND m.ended_at IS NULL
          AND a.home_unit_path >= (SELECT app_scope()) AND a.home_unit_path < (SELECT app_scope_end()) $$;

CREATE INDEX account_words ON account USING gin (plain(name || ' ' || email) extension.gin_trgm_ops);
CREATE FUNCTION search_accounts(words text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.id FROM account a
        WHERE plain(a.name || ' ' || a.email) LIKE contains_pattern(words)
          AND a.tenant_id = (SELECT app_tenant())
          AND a.home_unit_path >= (SELECT app_scope()) AND a.home_unit_path < (SELECT app_scope_end()) $$;

-- What people change of themselves stands in the audit of their home unit, whichever unit they act for, or none.
CREATE FUNCTION audit_own(done text, on_entity text, on_id uuid, facts jsonb, request text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ INSERT INTO audit_entry (tenant_id, id, account_id, unit_path, action, entity, entity_id, details, request_id)
        SELECT a.tenant_id, gen_random_uuid(), a.id, a.home_unit_path, done, on_entity, on_id, facts, request
        FROM account a WHERE a.tenant_id = (SELECT app_tenant()) AND a.id = (SELECT app_account()) $$;

-- ---------------------------------------------------------------- tenants

-- The installation's administrators see how big each tenant is, and nothing inside it.
CREATE FUNCTION system_tenants()
  RETURNS TABLE (id uuid, code text, name text, units bigint, accounts bigint, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT t.id, t.code, t.name,
               (SELECT count(*) FROM unit u WHERE u.tenant_id = t.id AND u.valid_to IS NULL),
               (SELECT count(*) FROM account a WHERE a.tenant_id = t.id AND a.disabled_at IS NULL),
               t.created_at
        FROM tenant t WHERE (SELECT app_system()) AND NOT t.system $$;

REVOKE ALL ON FUNCTION auth_attempt(text, integer, interval), account_member_paths(uuid), search_accounts(text),
  audit_own(text, text, uuid, jsonb, text), system_tenants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth_attempt(text, integer, interval), account_member_paths(uuid), search_accounts(text),
  audit_own(text, text, uuid, jsonb, text), system_tenants() TO guong_sang_app;
