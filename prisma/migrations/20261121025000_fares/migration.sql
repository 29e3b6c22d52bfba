-- How the dossiers of a unit fare above it: a district that carries a commune's exemplar on into the province's plan nominates
-- as itself, out of the commune's sight. The commune is shown that it was, into which plan, and how it stands; no draft, no
-- reason, nothing of the dossier as it was handed in there.
CREATE FUNCTION fares_above(of_exemplar uuid)
  RETURNS TABLE (nomination_id uuid, plan_id uuid, plan_number text, issuer text, level "Level", field_id uuid, field text, year smallint, status "NominationStatus")
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT n.id, n.plan_id, p.number, p.issuer_as_written, p.level, n.field_id, f.short_name, n.year, n.status
        FROM exemplar e
        JOIN nomination n ON n.tenant_id = e.tenant_id AND n.exemplar_id = e.id
        JOIN plan p ON p.tenant_id = n.tenant_id AND p.id = n.plan_id
        JOIN field f ON f.tenant_id = n.tenant_id AND f.id = n.field_id
        WHERE e.tenant_id = (SELECT app_tenant()) AND e.id = of_exemplar
          AND e.unit_path >= (SELECT app_scope()) AND e.unit_path < (SELECT app_scope_end())
          AND NOT (n.unit_path >= (SELECT app_scope()) AND n.unit_path < (SELECT app_scope_end()))
          AND n.unit_path = ANY ((SELECT app_upper())::text[])
          AND n.status <> 'DRAFT'
        ORDER BY n.year DESC, n.created_at DESC $$;
REVOKE ALL ON FUNCTION fares_above(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fares_above(uuid) TO guong_sang_app;
