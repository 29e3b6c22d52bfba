-- Plans read from documents: what was uploaded, the text in it, what the product read, what a person made of that.

CREATE TYPE "DocumentKind" AS ENUM ('WORD', 'PDF', 'TEXT', 'PASTED');
CREATE TYPE "ReadingStatus" AS ENUM ('WAITING', 'READ', 'REFUSED', 'DRAFTED', 'DISCARDED');

CREATE TABLE "document_reading" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA,
    "status" "ReadingStatus" NOT NULL DEFAULT 'WAITING',
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "refusal" TEXT,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "reading" JSONB,
    "said" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "plan_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_reading_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "document_reading_tenant_id_unit_path_idx" ON "document_reading"("tenant_id", "unit_path");
CREATE INDEX "document_reading_tenant_id_plan_id_idx" ON "document_reading"("tenant_id", "plan_id");

ALTER TABLE "document_reading" ADD CONSTRAINT "document_reading_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_reading" ADD CONSTRAINT "document_reading_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- the fence: a unit's own, as its drafts are

ALTER TABLE document_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON document_reading TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON document_reading TO guong_sang_app;
CREATE POLICY app_select ON document_reading FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path = (SELECT app_scope()));
CREATE POLICY app_insert ON document_reading FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path = (SELECT app_scope()));
CREATE POLICY app_update ON document_reading FOR UPDATE TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND unit_path = (SELECT app_scope()))
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND unit_path = (SELECT app_scope()));

-- ---------------------------------------------------------------- what the rows themselves must satisfy

ALTER TABLE document_reading
  ADD CONSTRAINT document_reading_size CHECK (size BETWEEN 0 AND 20 * 1024 * 1024),
  ADD CONSTRAINT document_reading_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT document_reading_named CHECK (btrim(file_name) <> ''),
  ADD CONSTRAINT document_reading_lines CHECK (jsonb_typeof(lines) = 'array'),
  -- The bytes are kept only as long as they wait to be read.
  ADD CONSTRAINT document_reading_content CHECK (status = 'WAITING' OR content IS NULL),
  ADD CONSTRAINT document_reading_read CHECK (status NOT IN ('READ', 'DRAFTED') OR (reading IS NOT NULL AND said IS NOT NULL)),
  ADD CONSTRAINT document_reading_refused CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
  ADD CONSTRAINT document_reading_drafted CHECK ((status = 'DRAFTED') = (plan_id IS NOT NULL));
