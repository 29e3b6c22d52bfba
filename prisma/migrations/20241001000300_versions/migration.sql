-- DESIGN §3.6: corrections leave the earlier version readable. What a submission said is kept with its step of the history.

-- CreateTable
CREATE TABLE "nomination_version" (
    "tenant_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "event_id" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "nomination_version_pkey" PRIMARY KEY ("tenant_id","nomination_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "nomination_version_tenant_id_nomination_id_event_id_key" ON "nomination_version"("tenant_id", "nomination_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_event_tenant_id_nomination_id_id_key" ON "nomination_event"("tenant_id", "nomination_id", "id");

-- AddForeignKey
ALTER TABLE "nomination_version" ADD CONSTRAINT "nomination_version_tenant_id_nomination_id_event_id_fkey" FOREIGN KEY ("tenant_id", "nomination_id", "event_id") REFERENCES "nomination_event"("tenant_id", "nomination_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- the fence

ALTER TABLE nomination_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE nomination_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON nomination_version TO CURRENT_USER USING (true) WITH CHECK (true);

-- only ever added to
GRANT SELECT, INSERT ON nomination_version TO guong_sang_app;
CREATE POLICY app_select ON nomination_version FOR SELECT TO guong_sang_app
  USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_version.tenant_id AND n.id = nomination_version.nomination_id));
CREATE POLICY app_insert ON nomination_version FOR INSERT TO guong_sang_app
  WITH CHECK (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT FROM nomination n WHERE n.tenant_id = nomination_version.tenant_id AND n.id = nomination_version.nomination_id));

ALTER TABLE nomination_version
  ADD CONSTRAINT nomination_version_counted_from_one CHECK (ordinal >= 1),
  ADD CONSTRAINT nomination_version_is_a_document CHECK (jsonb_typeof(content) = 'object');
