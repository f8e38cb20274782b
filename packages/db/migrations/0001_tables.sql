CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "kernel";
--> statement-breakpoint
CREATE SCHEMA "network";
--> statement-breakpoint
CREATE SCHEMA "organisation";
--> statement-breakpoint
CREATE TABLE "identity"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"two_factor_enabled" boolean DEFAULT false,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email" UNIQUE("email"),
	CONSTRAINT "account_username" UNIQUE("username")
);
--> statement-breakpoint
select app.replicate('identity.account');
--> statement-breakpoint
ALTER TABLE "identity"."account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
select app.replicate('identity.credential');
--> statement-breakpoint
ALTER TABLE "identity"."credential" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token" UNIQUE("token")
);
--> statement-breakpoint
select app.replicate('identity.session');
--> statement-breakpoint
ALTER TABLE "identity"."session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" uuid NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" text,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
select app.replicate('identity.two_factor');
--> statement-breakpoint
ALTER TABLE "identity"."two_factor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
select app.replicate('identity.verification');
--> statement-breakpoint
ALTER TABLE "identity"."verification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."event" (
	"chain_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"aggregate" text NOT NULL,
	"aggregate_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"counterpart_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "event_pk" PRIMARY KEY("chain_id","event_id"),
	CONSTRAINT "event_version" UNIQUE("chain_id","aggregate","aggregate_id","version")
);
--> statement-breakpoint
select app.distribute('kernel.event');
--> statement-breakpoint
ALTER TABLE "kernel"."event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."idempotency" (
	"chain_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_pk" PRIMARY KEY("chain_id","key")
);
--> statement-breakpoint
select app.distribute('kernel.idempotency');
--> statement-breakpoint
ALTER TABLE "kernel"."idempotency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."look" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "look_pk" PRIMARY KEY("chain_id","id")
);
--> statement-breakpoint
select app.distribute('kernel.look');
--> statement-breakpoint
ALTER TABLE "kernel"."look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."chain_directory" (
	"chain_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"division_code" text NOT NULL,
	"cluster_code" text NOT NULL,
	"leader_id" uuid NOT NULL,
	"leader_name" text NOT NULL,
	"due_on" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
select app.replicate('network.chain_directory');
--> statement-breakpoint
ALTER TABLE "network"."chain_directory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."membership" (
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone,
	CONSTRAINT "membership_pk" PRIMARY KEY("account_id","organisation_id"),
	CONSTRAINT "membership_role" CHECK ("organisation"."membership"."role" in ('enterprise.manager', 'college.manager', 'college.admissions', 'evaluation-body.manager', 'training-base.manager', 'training-provider.manager', 'association.manager', 'regulator.officer', 'regulator.auditor', 'person'))
);
--> statement-breakpoint
select app.replicate('organisation.membership');
--> statement-breakpoint
ALTER TABLE "organisation"."membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."organisation_chain" (
	"organisation_id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"leads" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organisation_chain_pk" PRIMARY KEY("organisation_id","chain_id"),
	CONSTRAINT "organisation_chain_standing" CHECK ("organisation"."organisation_chain"."standing" in ('invited', 'active', 'former'))
);
--> statement-breakpoint
select app.replicate('organisation.organisation_chain');
--> statement-breakpoint
ALTER TABLE "organisation"."organisation_chain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"division_code" text NOT NULL,
	"suspended_at" timestamp with time zone,
	CONSTRAINT "organisation_credit_code" UNIQUE("credit_code"),
	CONSTRAINT "organisation_kind" CHECK ("organisation"."organisation"."kind" in ('enterprise', 'college', 'evaluationBody', 'trainingBase', 'trainingProvider', 'association', 'hrAgency', 'regulator'))
);
--> statement-breakpoint
select app.replicate('organisation.organisation');
--> statement-breakpoint
ALTER TABLE "organisation"."organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "credential_by_user" ON "identity"."credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "identity"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_by_user" ON "identity"."two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_by_identifier" ON "identity"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "event_by_time" ON "kernel"."event" USING btree ("chain_id","at","event_id");--> statement-breakpoint
CREATE INDEX "look_by_time" ON "kernel"."look" USING btree ("chain_id","at","id");--> statement-breakpoint
CREATE INDEX "chain_directory_by_division" ON "network"."chain_directory" USING btree ("division_code","status","chain_id");--> statement-breakpoint
CREATE INDEX "membership_by_organisation" ON "organisation"."membership" USING btree ("organisation_id","account_id");--> statement-breakpoint
CREATE INDEX "organisation_by_kind" ON "organisation"."organisation" USING btree ("kind","division_code","id");--> statement-breakpoint
CREATE POLICY "account_identity" ON "identity"."account" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credential_identity" ON "identity"."credential" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_identity" ON "identity"."session" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "two_factor_identity" ON "identity"."two_factor" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verification_identity" ON "identity"."verification" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "event_read" ON "kernel"."event" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."event"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."event"."organisation_id", "kernel"."event"."counterpart_id") or "kernel"."event"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "event_append" ON "kernel"."event" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."event"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."event"."organisation_id"));--> statement-breakpoint
CREATE POLICY "idempotency_own" ON "kernel"."idempotency" AS PERMISSIVE FOR ALL TO "app_user" USING ("kernel"."idempotency"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."idempotency"."organisation_id")) WITH CHECK ("kernel"."idempotency"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."idempotency"."organisation_id"));--> statement-breakpoint
CREATE POLICY "look_read" ON "kernel"."look" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."look"."organisation_id") or "kernel"."look"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "look_append" ON "kernel"."look" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."look"."organisation_id"));--> statement-breakpoint
CREATE POLICY "chain_directory_identity" ON "network"."chain_directory" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "chain_directory_read" ON "network"."chain_directory" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("network"."chain_directory"."division_code", nullif(current_setting('app.division', true), '')) or "network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "chain_directory_add" ON "network"."chain_directory" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "chain_directory_change" ON "network"."chain_directory" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "membership_identity" ON "organisation"."membership" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "membership_own" ON "organisation"."membership" AS PERMISSIVE FOR SELECT TO "app_user" USING ("organisation"."membership"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisation_chain_identity" ON "organisation"."organisation_chain" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "organisation_chain_read" ON "organisation"."organisation_chain" AS PERMISSIVE FOR SELECT TO "app_user" USING (("organisation"."organisation_chain"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "organisation_chain_add" ON "organisation"."organisation_chain" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_chain_change" ON "organisation"."organisation_chain" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_public" ON "organisation"."organisation" AS PERMISSIVE FOR SELECT TO "app_identity", "app_user" USING (true);
