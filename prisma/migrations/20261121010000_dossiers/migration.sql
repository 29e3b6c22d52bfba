-- The dossier with its evidence, more time for a unit, and tables of nominations that are uploaded.

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('PDF', 'WORD', 'EXCEL', 'JPEG', 'PNG');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('WAITING', 'TAKEN', 'ALREADY_THERE', 'REFUSED');

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'EXTENSION';

-- AlterTable
ALTER TABLE "exemplar" ADD COLUMN     "earlier_titles" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "id_number" TEXT,
ADD COLUMN     "model" TEXT;

-- AlterTable
ALTER TABLE "nomination" ADD COLUMN     "effect" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "results" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "asks_id_number" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "evidence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exemplar_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "preview_key" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "answer_evidence" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "answer_evidence_pkey" PRIMARY KEY ("tenant_id","nomination_id","criterion_id","evidence_id")
);

-- CreateTable
CREATE TABLE "extension" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_by_name" TEXT NOT NULL,
    "granted_by_unit" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'WAITING',
    "total" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "outcome" "ImportOutcome" NOT NULL DEFAULT 'WAITING',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "nomination_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("tenant_id","batch_id","ordinal")
);

-- CreateIndex
CREATE INDEX "evidence_tenant_id_exemplar_id_idx" ON "evidence"("tenant_id", "exemplar_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_storage_key_key" ON "evidence"("storage_key");

-- CreateIndex
CREATE INDEX "answer_evidence_tenant_id_evidence_id_idx" ON "answer_evidence"("tenant_id", "evidence_id");

-- CreateIndex
CREATE INDEX "extension_tenant_id_plan_id_unit_path_idx" ON "extension"("tenant_id", "plan_id", "unit_path");

-- CreateIndex
CREATE INDEX "import_batch_tenant_id_unit_path_idx" ON "import_batch"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "import_batch_tenant_id_plan_id_idx" ON "import_batch"("tenant_id", "plan_id");

-- CreateIndex
CREATE INDEX "import_row_tenant_id_nomination_id_idx" ON "import_row"("tenant_id", "nomination_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_exemplar_id_fkey" FOREIGN KEY ("tenant_id", "exemplar_id") REFERENCES "exemplar"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_tenant_id_plan_id_nomination_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "nomination_id") REFERENCES "nomination"("tenant_id", "plan_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_tenant_id_plan_id_criterion_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "criterion_id") REFERENCES "criterion"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_tenant_id_evidence_id_fkey" FOREIGN KEY ("tenant_id", "evidence_id") REFERENCES "evidence"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "import_batch"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_tenant_id_nomination_id_fkey" FOREIGN KEY ("tenant_id", "nomination_id") REFERENCES "nomination"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "nomination_event" ADD COLUMN     "parts" TEXT[];

-- ---------------------------------------------------------------- the fence

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['evidence', 'answer_evidence', 'extension', 'import_batch', 'import_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

-- evidence: with its dossier. It is taken out, not deleted.
GRANT SELECT, INSERT, UPDATE ON evidence TO guong_sang_app;
CREATE POLICY app_select ON evidence FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM exemplar e WHERE e.tenant_id = evidence.tenant_id AND e.id = evidence.exemplar_id));
CREATE POLICY app_insert ON evidence FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM exemplar e WHERE e.tenant_id = evidence.tenant_id AND e.id = evidence.exemplar_id));
CREATE POLICY app_update ON evidence FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM exemplar e WHERE e.tenant_id = evidence.tenant_id AND e.id = evidence.exemplar_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, DELETE ON answer_evidence TO guong_sang_app;
CREATE POLICY app_select ON answer_evidence FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = answer_evidence.tenant_id AND n.id = answer_evidence.nomination_id));
CREATE POLICY app_insert ON answer_evidence FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = answer_evidence.tenant_id AND n.id = answer_evidence.nomination_id));
CREATE POLICY app_delete ON answer_evidence FOR DELETE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = answer_evidence.tenant_id AND n.id = answer_evidence.nomination_id));

-- extension: granted from above, never by a unit to itself; read by the unit, by what stands under it and by those above.
GRANT SELECT, INSERT, UPDATE ON extension TO guong_sang_app;
CREATE POLICY app_select ON extension FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant())
         AND ((unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end())) OR unit_path = ANY ((SELECT app_upper())::text[])));
CREATE POLICY app_insert ON extension FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path > (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON extension FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path > (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path > (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

-- import_batch, import_row: the subtree's
GRANT SELECT, INSERT, UPDATE ON import_batch TO guong_sang_app;
CREATE POLICY app_select ON import_batch FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_insert ON import_batch FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));
CREATE POLICY app_update ON import_batch FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path >= (SELECT app_scope()) AND unit_path < (SELECT app_scope_end()));

GRANT SELECT, INSERT, UPDATE ON import_row TO guong_sang_app;
CREATE POLICY app_select ON import_row FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM import_batch b WHERE b.tenant_id = import_row.tenant_id AND b.id = import_row.batch_id));
CREATE POLICY app_insert ON import_row FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM import_batch b WHERE b.tenant_id = import_row.tenant_id AND b.id = import_row.batch_id));
CREATE POLICY app_update ON import_row FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM import_batch b WHERE b.tenant_id = import_row.tenant_id AND b.id = import_row.batch_id))
  WITH CHECK (tenant_id = (SELECT app_tenant()));

-- ---------------------------------------------------------------- what the rows themselves must satisfy

ALTER TABLE exemplar ADD CONSTRAINT exemplar_id_number_form CHECK (id_number IS NULL OR id_number ~ '^([0-9]{9}|[0-9]{12})$');
ALTER TABLE evidence
  ADD CONSTRAINT evidence_size CHECK (size > 0 AND size <= 10 * 1024 * 1024),
  ADD CONSTRAINT evidence_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT evidence_removal_signed CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
  ADD CONSTRAINT evidence_cleared_after_removal CHECK (cleared_at IS NULL OR removed_at IS NOT NULL);
ALTER TABLE extension
  ADD CONSTRAINT extension_has_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT extension_revocation_signed CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));
ALTER TABLE import_batch ADD CONSTRAINT import_batch_size CHECK (total BETWEEN 0 AND 2000);
ALTER TABLE import_row
  ADD CONSTRAINT import_row_cells CHECK (jsonb_typeof(cells) = 'object' AND jsonb_typeof(problems) = 'array'),
  ADD CONSTRAINT import_row_taken CHECK ((outcome IN ('TAKEN', 'ALREADY_THERE')) = (nomination_id IS NOT NULL));

-- A dossier holds at most 50 MB of evidence. Whoever adds a file locks the dossier first (lib/evidence/add.ts); this is the net.
CREATE FUNCTION evidence_fits() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT sum(e.size) FROM public.evidence e WHERE e.tenant_id = NEW.tenant_id AND e.exemplar_id = NEW.exemplar_id AND e.removed_at IS NULL) > 50 * 1024 * 1024 THEN
      RAISE EXCEPTION 'a dossier holds at most 50 MB of evidence' USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_fits';
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER evidence_fits AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_fits();
REVOKE ALL ON FUNCTION evidence_fits() FROM PUBLIC;

-- ---------------------------------------------------------------- the same person or model twice

-- Dossiers of the own subtree with a name like this one, the likest first. Which of them are meant is decided by
-- lib/exemplars/twins.ts. As with the other searches, trigrams need the owner's hand for their index.
CREATE FUNCTION similar_exemplars(words text, of_subject "Subject", at_least real, at_most integer)
  RETURNS TABLE (id uuid, similarity real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT e.id, extension.similarity(plain(e.name), plain(words)) AS similarity FROM exemplar e
        WHERE plain(e.name) OPERATOR(extension.%) plain(words)
          AND extension.similarity(plain(e.name), plain(words)) >= at_least
          AND e.subject = of_subject
          AND e.tenant_id = (SELECT app_tenant()) AND e.unit_path >= (SELECT app_scope()) AND e.unit_path < (SELECT app_scope_end())
        ORDER BY similarity DESC, e.id LIMIT at_most $$;
REVOKE ALL ON FUNCTION similar_exemplars(text, "Subject", real, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION similar_exemplars(text, "Subject", real, integer) TO guong_sang_app;
