-- Plans are written, amended and handed down in the product.

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('PLAN_REMINDER');

-- AlterTable
ALTER TABLE "criterion" ADD COLUMN     "origin_id" UUID,
ADD COLUMN     "retired_in" SMALLINT,
ADD COLUMN     "since_version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "deadline" ADD COLUMN     "bound_unit_id" UUID,
ADD COLUMN     "bound_unit_path" TEXT COLLATE "C",
ADD COLUMN     "origin_id" UUID;

-- AlterTable
ALTER TABLE "field" ADD COLUMN     "origin_id" UUID,
ADD COLUMN     "retired_in" SMALLINT,
ADD COLUMN     "upper_field_id" UUID;

-- AlterTable
ALTER TABLE "nomination" ADD COLUMN     "plan_version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "amended_in" BIGINT,
ADD COLUMN     "amends_id" UUID,
ADD COLUMN     "implementation" TEXT,
ADD COLUMN     "period_plan_id" UUID,
ADD COLUMN     "place_name" TEXT,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "recipients" TEXT,
ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "quota" ADD COLUMN     "note" TEXT,
ADD COLUMN     "origin_id" UUID;

-- CreateTable
CREATE TABLE "plan_edit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "account_name" TEXT NOT NULL,
    "content" JSONB,

    CONSTRAINT "plan_edit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_amendment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "account_name" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "plan_amendment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "plan_id" UUID,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sender_id" UUID NOT NULL,
    "sender_name" TEXT NOT NULL,
    "sender_unit" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "read_by" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_edit_tenant_id_plan_id_part_revision_key" ON "plan_edit"("tenant_id", "plan_id", "part", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "plan_amendment_tenant_id_plan_id_ordinal_key" ON "plan_amendment"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "notice_tenant_id_unit_path_read_at_idx" ON "notice"("tenant_id", "unit_path", "read_at");

-- CreateIndex
CREATE INDEX "notice_tenant_id_plan_id_idx" ON "notice"("tenant_id", "plan_id");

-- CreateIndex
CREATE INDEX "criterion_tenant_id_origin_id_idx" ON "criterion"("tenant_id", "origin_id");

-- CreateIndex
CREATE INDEX "deadline_tenant_id_origin_id_idx" ON "deadline"("tenant_id", "origin_id");

-- CreateIndex
CREATE INDEX "field_tenant_id_upper_field_id_idx" ON "field"("tenant_id", "upper_field_id");

-- CreateIndex
CREATE INDEX "field_tenant_id_origin_id_idx" ON "field"("tenant_id", "origin_id");

-- CreateIndex
CREATE INDEX "plan_tenant_id_amends_id_idx" ON "plan"("tenant_id", "amends_id");

-- CreateIndex
CREATE INDEX "plan_tenant_id_period_plan_id_idx" ON "plan"("tenant_id", "period_plan_id");

-- CreateIndex
CREATE INDEX "quota_tenant_id_origin_id_idx" ON "quota"("tenant_id", "origin_id");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_amends_id_fkey" FOREIGN KEY ("tenant_id", "amends_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_period_plan_id_fkey" FOREIGN KEY ("tenant_id", "period_plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field" ADD CONSTRAINT "field_tenant_id_upper_field_id_fkey" FOREIGN KEY ("tenant_id", "upper_field_id") REFERENCES "field"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field" ADD CONSTRAINT "field_tenant_id_origin_id_fkey" FOREIGN KEY ("tenant_id", "origin_id") REFERENCES "field"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_tenant_id_origin_id_fkey" FOREIGN KEY ("tenant_id", "origin_id") REFERENCES "criterion"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_tenant_id_origin_id_fkey" FOREIGN KEY ("tenant_id", "origin_id") REFERENCES "quota"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_tenant_id_bound_unit_id_bound_unit_path_fkey" FOREIGN KEY ("tenant_id", "bound_unit_id", "bound_unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_tenant_id_origin_id_fkey" FOREIGN KEY ("tenant_id", "origin_id") REFERENCES "deadline"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_edit" ADD CONSTRAINT "plan_edit_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- who may write what

-- The parts of a plan are frozen when it is issued. An amendment lifts that for the rest of its own transaction, and
-- only after the plan as it was has been kept (plan_guard below).
CREATE FUNCTION app_transaction() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT pg_current_xact_id_if_assigned()::text::bigint $$;
REVOKE ALL ON FUNCTION app_transaction() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_transaction() TO guong_sang_app;

DO $$
DECLARE
  name text;
  command text;
  writable text := $w$ AND (p.status = 'DRAFT' OR p.amended_in = app_transaction())
    AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end()) $w$;
  held text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_basis', 'plan_phase', 'field', 'criterion', 'quota', 'deadline', 'quota_part', 'quota_assignee'] LOOP
    held := CASE WHEN name LIKE 'quota\__%'
      THEN format('EXISTS (SELECT FROM quota q JOIN plan p ON p.tenant_id = q.tenant_id AND p.id = q.plan_id WHERE q.tenant_id = %1$I.tenant_id AND q.id = %1$I.quota_id', name)
      ELSE format('EXISTS (SELECT FROM plan p WHERE p.tenant_id = %1$I.tenant_id AND p.id = %1$I.plan_id', name) END || writable || ')';
    FOREACH command IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
      EXECUTE format('DROP POLICY app_%s ON %I', command, name);
      EXECUTE format('CREATE POLICY app_%1$s ON %2$I FOR %1$s TO guong_sang_app %3$s (tenant_id = (SELECT app_tenant()) AND %4$s)',
        command, name, CASE command WHEN 'insert' THEN 'WITH CHECK' ELSE 'USING' END, held);
    END LOOP;
  END LOOP;
END $$;

-- A draft may be thrown away; what was issued may not.
GRANT DELETE ON plan TO guong_sang_app;
CREATE POLICY app_delete ON plan FOR DELETE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND status = 'DRAFT' AND issuer_path >= (SELECT app_scope()) AND issuer_path < (SELECT app_scope_end()));

ALTER TABLE plan_edit ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_edit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON plan_edit TO CURRENT_USER USING (true) WITH CHECK (true);
-- How a draft came to be is nobody's business below: only the subtree of the issuer reads it. Only ever added to.
GRANT SELECT, INSERT ON plan_edit TO guong_sang_app;
CREATE POLICY app_select ON plan_edit FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = plan_edit.tenant_id AND p.id = plan_edit.plan_id
    AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())));
CREATE POLICY app_insert ON plan_edit FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = plan_edit.tenant_id AND p.id = plan_edit.plan_id
    AND p.status = 'DRAFT' AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())));

ALTER TABLE plan_amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON plan_amendment TO CURRENT_USER USING (true) WITH CHECK (true);
-- Read with the plan. Only ever added to.
GRANT SELECT, INSERT ON plan_amendment TO guong_sang_app;
CREATE POLICY app_select ON plan_amendment FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = plan_amendment.tenant_id AND p.id = plan_amendment.plan_id));
CREATE POLICY app_insert ON plan_amendment FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM plan p WHERE p.tenant_id = plan_amendment.tenant_id AND p.id = plan_amendment.plan_id
    AND p.status = 'ISSUED' AND p.version = plan_amendment.ordinal AND p.issuer_path >= (SELECT app_scope()) AND p.issuer_path < (SELECT app_scope_end())));

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice TO CURRENT_USER USING (true) WITH CHECK (true);
-- The unit that is told, and those above it.
GRANT SELECT, INSERT, UPDATE ON notice TO guong_sang_app;
CREATE POLICY app_select ON notice FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_insert ON notice FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON notice FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

-- ---------------------------------------------------------------- what the rows themselves must satisfy

ALTER TABLE plan
  ADD CONSTRAINT plan_amendment_is_a_draft CHECK (amends_id IS NULL OR (status = 'DRAFT' AND amends_id <> id)),
  ADD CONSTRAINT plan_not_its_own_period CHECK (period_plan_id IS NULL OR period_plan_id <> id),
  ADD CONSTRAINT plan_version_counted_from_one CHECK (version >= 1);
-- Two people who amend the same plan work on one draft.
CREATE UNIQUE INDEX plan_amended_by_one_draft ON plan (tenant_id, amends_id) WHERE amends_id IS NOT NULL;
ALTER TABLE criterion ADD CONSTRAINT criterion_retired_after_it_came CHECK (retired_in IS NULL OR retired_in > since_version);
ALTER TABLE deadline ADD CONSTRAINT deadline_binds_one CHECK (num_nonnulls(bound_group_id, bound_unit_id) <= 1 AND (bound_unit_id IS NULL) = (bound_unit_path IS NULL));
ALTER TABLE plan_edit
  ADD CONSTRAINT plan_edit_counted_from_zero CHECK (revision >= 0),
  ADD CONSTRAINT plan_edit_is_a_form CHECK (content IS NULL OR jsonb_typeof(content) = 'object');
ALTER TABLE plan_amendment
  ADD CONSTRAINT plan_amendment_counted_from_one CHECK (ordinal >= 1),
  ADD CONSTRAINT plan_amendment_has_reason CHECK (btrim(reason) <> '' AND btrim(number) <> ''),
  ADD CONSTRAINT plan_amendment_keeps_the_plan CHECK (jsonb_typeof(before) = 'object' AND jsonb_typeof(changes) = 'array');
ALTER TABLE notice ADD CONSTRAINT notice_says_something CHECK (btrim(text) <> ''), ADD CONSTRAINT notice_reader_named CHECK ((read_at IS NULL) = (read_by IS NULL));

-- A draft may name a lead in words that nobody has found a unit for yet; an issued plan may not.
ALTER TABLE quota_assignee DROP CONSTRAINT quota_assignee_lead_named;
CREATE FUNCTION quota_lead_named() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM public.quota_assignee a
               JOIN public.quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
               JOIN public.plan p ON p.tenant_id = q.tenant_id AND p.id = q.plan_id
               WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.id AND a.role = 'LEAD' AND num_nonnulls(a.unit_id, a.group_id) <> 1
                 AND p.status <> 'DRAFT') THEN
      RAISE EXCEPTION 'a lead of an issued plan names a unit or a group' USING ERRCODE = 'check_violation', CONSTRAINT = 'quota_assignee_lead_named';
    END IF;
    RETURN NULL;
  END $$;
CREATE CONSTRAINT TRIGGER quota_assignee_lead_named AFTER INSERT OR UPDATE ON quota_assignee
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quota_lead_named();

-- DRAFT → ISSUED → CLOSED, and nothing else changes in what was issued but through an amendment that has kept it.
CREATE FUNCTION plan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    -- the path follows the tree, and the upper plan may come into the system later
    free text[] := ARRAY['issuer_path', 'status', 'upper_plan_id'];
  BEGIN
    IF OLD.issuer_id <> NEW.issuer_id OR OLD.tenant_id <> NEW.tenant_id THEN
      RAISE EXCEPTION 'a plan stays with its issuer' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
    END IF;
    IF OLD.status = 'DRAFT' THEN
      IF NEW.status = 'CLOSED' THEN
        RAISE EXCEPTION 'a draft is issued before it is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
      END IF;
      IF NEW.status = 'ISSUED' AND EXISTS (
        SELECT FROM public.quota q WHERE q.tenant_id = NEW.tenant_id AND q.plan_id = NEW.id
          AND (NOT EXISTS (SELECT FROM public.quota_assignee a WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id AND a.role = 'LEAD')
               OR EXISTS (SELECT FROM public.quota_assignee a WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id AND a.role = 'LEAD'
                          AND num_nonnulls(a.unit_id, a.group_id) <> 1))) THEN
        RAISE EXCEPTION 'every quota of an issued plan has a lead that is a unit or a group' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
      END IF;
      RETURN NEW;
    END IF;
    IF to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
      IF NEW.status <> OLD.status AND NOT (OLD.status = 'ISSUED' AND NEW.status = 'CLOSED') THEN
        RAISE EXCEPTION 'a plan goes from draft to issued to closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
      END IF;
      IF OLD.upper_plan_id IS NOT NULL AND NEW.upper_plan_id IS DISTINCT FROM OLD.upper_plan_id THEN
        RAISE EXCEPTION 'an issued plan keeps its upper plan' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
      END IF;
      RETURN NEW;
    END IF;
    IF OLD.status = 'ISSUED' AND NEW.status = 'ISSUED' AND NEW.amended_in = app_transaction()
       AND (OLD.amended_in = NEW.amended_in AND NEW.version = OLD.version
            OR NEW.version = OLD.version + 1 AND EXISTS (SELECT FROM public.plan_amendment a
                 WHERE a.tenant_id = OLD.tenant_id AND a.plan_id = OLD.id AND a.ordinal = OLD.version)) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an issued plan is frozen: amend it' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_guard';
  END $$;
CREATE TRIGGER plan_guard BEFORE UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION plan_guard();
REVOKE ALL ON FUNCTION quota_lead_named(), plan_guard() FROM PUBLIC;

-- How many units lead each quota of a plan that the asker sees, groups counted by their members on a day. Who they are
-- stays hidden from below; how many share a number has to be known to whoever takes a share of it.
CREATE FUNCTION quota_leads(wanted_plan uuid, on_day date) RETURNS TABLE (quota_id uuid, units integer, words integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT q.id, count(DISTINCT COALESCE(a.unit_id, m.unit_id))::integer,
               (count(*) FILTER (WHERE a.unit_id IS NULL AND a.group_id IS NULL))::integer
        FROM plan p JOIN quota q ON q.tenant_id = p.tenant_id AND q.plan_id = p.id
        JOIN quota_assignee a ON a.tenant_id = q.tenant_id AND a.quota_id = q.id AND a.role = 'LEAD'
        LEFT JOIN unit_group_member m ON m.tenant_id = a.tenant_id AND m.group_id = a.group_id
          AND m.valid_from <= on_day AND COALESCE(m.valid_to, 'infinity') > on_day
        WHERE p.id = wanted_plan AND plan_visible(p.tenant_id, p.issuer_path, p.status)
        GROUP BY q.id $$;
REVOKE ALL ON FUNCTION quota_leads(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION quota_leads(uuid, date) TO guong_sang_app;
