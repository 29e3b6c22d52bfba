-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('COMMITTEE', 'PARTY_BOARD', 'FRONT', 'ORGANISATION', 'POLICE', 'MILITARY', 'OFFICE', 'SCHOOL', 'HEALTH_STATION', 'POST', 'VILLAGE', 'ENTERPRISE');

-- CreateEnum
CREATE TYPE "SchoolLevel" AS ENUM ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OFFICER', 'REVIEWER', 'COUNCIL', 'ADMINISTRATOR', 'LEADER');

-- CreateEnum
CREATE TYPE "Subject" AS ENUM ('COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'ISSUED', 'CLOSED');

-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('YEARLY', 'YEAR', 'PERIOD');

-- CreateEnum
CREATE TYPE "AssigneeRole" AS ENUM ('LEAD', 'COORDINATING');

-- CreateEnum
CREATE TYPE "DeadlinePurpose" AS ENUM ('PLAN_IN', 'NOMINATIONS', 'PERIODIC_REPORT', 'INTERIM_REVIEW', 'FINAL_REVIEW');

-- CreateEnum
CREATE TYPE "ExemplarStep" AS ENUM ('FOUND', 'NURTURED', 'SUMMARISED', 'REPLICATED');

-- CreateEnum
CREATE TYPE "AreaClass" AS ENUM ('REGION_I', 'REGION_II', 'REGION_III');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "NominationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'RECOGNISED', 'DECLINED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "demo_today" DATE,
    "anchored_at" TIMESTAMPTZ(3),
    "loaded_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "system" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "parent_id" UUID,
    "parent_path" TEXT COLLATE "C",
    "path" TEXT COLLATE "C" NOT NULL,
    "level" "Level" NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "school_level" "SchoolLevel",
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_group" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "owner_path" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_group_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_group_member" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_group_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "home_unit_id" UUID NOT NULL,
    "home_unit_path" TEXT COLLATE "C" NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "role" "Role" NOT NULL,
    "title" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "account_invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key_hash")
);

-- CreateTable
CREATE TABLE "plan" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer_id" UUID NOT NULL,
    "issuer_path" TEXT COLLATE "C" NOT NULL,
    "issuer_as_written" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "number" TEXT,
    "number_invented" BOOLEAN NOT NULL DEFAULT false,
    "issued_on" DATE,
    "issued_on_invented" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "start_year" SMALLINT NOT NULL,
    "end_year" SMALLINT NOT NULL,
    "signer" TEXT,
    "signer_title" TEXT,
    "on_behalf_of" TEXT,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "upper_plan_id" UUID,
    "upper_number" TEXT,
    "upper_issued_on" DATE,
    "upper_issuer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_basis" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT,

    CONSTRAINT "plan_basis_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_phase" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "start_year" SMALLINT,
    "end_year" SMALLINT,
    "note" TEXT,

    CONSTRAINT "plan_phase_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "field" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "letter" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "subjects" "Subject"[],
    "note" TEXT,

    CONSTRAINT "field_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "field_id" UUID,
    "subject" "Subject",
    "ordinal" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "evidence" BOOLEAN NOT NULL,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "quota" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "field_id" UUID,
    "field_as_written" TEXT,
    "ordinal" SMALLINT NOT NULL,
    "min" SMALLINT NOT NULL,
    "max" SMALLINT,
    "cadence" "Cadence" NOT NULL,
    "cadence_stated" BOOLEAN NOT NULL,
    "year" SMALLINT,
    "each_assignee" BOOLEAN NOT NULL,
    "per_school_level" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "quota_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "quota_part" (
    "tenant_id" UUID NOT NULL,
    "quota_id" UUID NOT NULL,
    "subject" "Subject" NOT NULL,
    "min" SMALLINT NOT NULL,

    CONSTRAINT "quota_part_pkey" PRIMARY KEY ("tenant_id","quota_id","subject")
);

-- CreateTable
CREATE TABLE "quota_assignee" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quota_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "role" "AssigneeRole" NOT NULL,
    "as_written" TEXT NOT NULL,
    "unit_id" UUID,
    "unit_path" TEXT COLLATE "C",
    "group_id" UUID,

    CONSTRAINT "quota_assignee_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "purpose" "DeadlinePurpose" NOT NULL,
    "what" TEXT NOT NULL,
    "on" DATE,
    "month_day" TEXT,
    "quarter" TEXT,
    "year" SMALLINT,
    "before" BOOLEAN NOT NULL DEFAULT false,
    "opens_on" DATE,
    "closes_on" DATE,
    "bound_group_id" UUID,
    "note" TEXT,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "exemplar" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "subject" "Subject" NOT NULL,
    "name" TEXT NOT NULL,
    "birth_year" SMALLINT,
    "sex" "Sex",
    "ethnicity" TEXT,
    "position" TEXT,
    "place" TEXT,
    "is_leader" BOOLEAN NOT NULL DEFAULT false,
    "is_direct_labour" BOOLEAN NOT NULL DEFAULT false,
    "area_class" "AreaClass",
    "step" "ExemplarStep" NOT NULL DEFAULT 'FOUND',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exemplar_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "plan_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "exemplar_id" UUID NOT NULL,
    "subject" "Subject" NOT NULL,
    "year" SMALLINT NOT NULL,
    "status" "NominationStatus" NOT NULL DEFAULT 'DRAFT',
    "number" INTEGER,
    "achievements" TEXT NOT NULL,
    "no_discipline" BOOLEAN NOT NULL DEFAULT false,
    "no_inspection" BOOLEAN NOT NULL DEFAULT false,
    "no_complaint" BOOLEAN NOT NULL DEFAULT false,
    "form_token" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "nomination_answer" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "met" BOOLEAN,
    "note" TEXT NOT NULL,

    CONSTRAINT "nomination_answer_pkey" PRIMARY KEY ("tenant_id","nomination_id","criterion_id")
);

-- CreateTable
CREATE TABLE "nomination_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "status" "NominationStatus" NOT NULL,
    "reason" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_unit" TEXT NOT NULL,

    CONSTRAINT "nomination_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "nomination_counter" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "nomination_counter_pkey" PRIMARY KEY ("tenant_id","plan_id","year")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "details" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenant_code_key" ON "tenant"("code");

-- CreateIndex
CREATE INDEX "unit_tenant_id_parent_id_idx" ON "unit"("tenant_id", "parent_id");

-- CreateIndex
CREATE INDEX "unit_tenant_id_code_idx" ON "unit"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_tenant_id_id_path_key" ON "unit"("tenant_id", "id", "path");

-- CreateIndex
CREATE UNIQUE INDEX "unit_path_key" ON "unit"("path");

-- CreateIndex
CREATE UNIQUE INDEX "unit_number_key" ON "unit"("number");

-- CreateIndex
CREATE INDEX "unit_group_tenant_id_owner_id_idx" ON "unit_group"("tenant_id", "owner_id");

-- CreateIndex
CREATE INDEX "unit_group_member_tenant_id_group_id_idx" ON "unit_group_member"("tenant_id", "group_id");

-- CreateIndex
CREATE INDEX "unit_group_member_tenant_id_unit_id_idx" ON "unit_group_member"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_tenant_id_home_unit_path_idx" ON "account"("tenant_id", "home_unit_path");

-- CreateIndex
CREATE INDEX "membership_tenant_id_account_id_idx" ON "membership"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "membership_tenant_id_unit_path_idx" ON "membership"("tenant_id", "unit_path");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_tenant_id_account_id_idx" ON "session"("tenant_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_invitation_token_hash_key" ON "account_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "account_invitation_tenant_id_account_id_idx" ON "account_invitation"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "plan_tenant_id_issuer_path_idx" ON "plan"("tenant_id", "issuer_path");

-- CreateIndex
CREATE INDEX "plan_tenant_id_upper_plan_id_idx" ON "plan"("tenant_id", "upper_plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_basis_tenant_id_plan_id_ordinal_key" ON "plan_basis"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "plan_phase_tenant_id_plan_id_ordinal_key" ON "plan_phase"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "field_tenant_id_plan_id_id_key" ON "field"("tenant_id", "plan_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "field_tenant_id_plan_id_ordinal_key" ON "field"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "criterion_tenant_id_plan_id_field_id_idx" ON "criterion"("tenant_id", "plan_id", "field_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_tenant_id_plan_id_id_key" ON "criterion"("tenant_id", "plan_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quota_tenant_id_plan_id_ordinal_key" ON "quota"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "quota_assignee_tenant_id_unit_id_idx" ON "quota_assignee"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "quota_assignee_tenant_id_group_id_idx" ON "quota_assignee"("tenant_id", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "quota_assignee_tenant_id_quota_id_ordinal_key" ON "quota_assignee"("tenant_id", "quota_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_tenant_id_plan_id_ordinal_key" ON "deadline"("tenant_id", "plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "exemplar_tenant_id_unit_path_idx" ON "exemplar"("tenant_id", "unit_path");

-- CreateIndex
CREATE UNIQUE INDEX "exemplar_tenant_id_id_subject_key" ON "exemplar"("tenant_id", "id", "subject");

-- CreateIndex
CREATE INDEX "nomination_tenant_id_unit_path_idx" ON "nomination"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "nomination_tenant_id_plan_id_year_unit_path_field_id_subjec_idx" ON "nomination"("tenant_id", "plan_id", "year", "unit_path", "field_id", "subject", "status");

-- CreateIndex
CREATE INDEX "nomination_tenant_id_exemplar_id_idx" ON "nomination"("tenant_id", "exemplar_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_tenant_id_plan_id_id_key" ON "nomination"("tenant_id", "plan_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_tenant_id_form_token_key" ON "nomination"("tenant_id", "form_token");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_tenant_id_plan_id_year_number_key" ON "nomination"("tenant_id", "plan_id", "year", "number");

-- CreateIndex
CREATE INDEX "nomination_event_tenant_id_nomination_id_at_idx" ON "nomination_event"("tenant_id", "nomination_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_entity_entity_id_idx" ON "audit_entry"("tenant_id", "entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_unit_path_idx" ON "audit_entry"("tenant_id", "unit_path");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_tenant_id_parent_id_parent_path_fkey" FOREIGN KEY ("tenant_id", "parent_id", "parent_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group" ADD CONSTRAINT "unit_group_tenant_id_owner_id_owner_path_fkey" FOREIGN KEY ("tenant_id", "owner_id", "owner_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group_member" ADD CONSTRAINT "unit_group_member_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "unit_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group_member" ADD CONSTRAINT "unit_group_member_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_tenant_id_home_unit_id_home_unit_path_fkey" FOREIGN KEY ("tenant_id", "home_unit_id", "home_unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_invitation" ADD CONSTRAINT "account_invitation_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_issuer_id_issuer_path_fkey" FOREIGN KEY ("tenant_id", "issuer_id", "issuer_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_upper_plan_id_fkey" FOREIGN KEY ("tenant_id", "upper_plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_basis" ADD CONSTRAINT "plan_basis_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_phase" ADD CONSTRAINT "plan_phase_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field" ADD CONSTRAINT "field_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_tenant_id_plan_id_field_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "field_id") REFERENCES "field"("tenant_id", "plan_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_tenant_id_plan_id_field_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "field_id") REFERENCES "field"("tenant_id", "plan_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota_part" ADD CONSTRAINT "quota_part_tenant_id_quota_id_fkey" FOREIGN KEY ("tenant_id", "quota_id") REFERENCES "quota"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota_assignee" ADD CONSTRAINT "quota_assignee_tenant_id_quota_id_fkey" FOREIGN KEY ("tenant_id", "quota_id") REFERENCES "quota"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota_assignee" ADD CONSTRAINT "quota_assignee_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota_assignee" ADD CONSTRAINT "quota_assignee_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "unit_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_tenant_id_bound_group_id_fkey" FOREIGN KEY ("tenant_id", "bound_group_id") REFERENCES "unit_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplar" ADD CONSTRAINT "exemplar_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "unit"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_tenant_id_plan_id_field_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "field_id") REFERENCES "field"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_tenant_id_exemplar_id_subject_fkey" FOREIGN KEY ("tenant_id", "exemplar_id", "subject") REFERENCES "exemplar"("tenant_id", "id", "subject") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_answer" ADD CONSTRAINT "nomination_answer_tenant_id_plan_id_nomination_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "nomination_id") REFERENCES "nomination"("tenant_id", "plan_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_answer" ADD CONSTRAINT "nomination_answer_tenant_id_plan_id_criterion_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "criterion_id") REFERENCES "criterion"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_event" ADD CONSTRAINT "nomination_event_tenant_id_nomination_id_fkey" FOREIGN KEY ("tenant_id", "nomination_id") REFERENCES "nomination"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_counter" ADD CONSTRAINT "nomination_counter_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

