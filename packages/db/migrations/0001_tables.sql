CREATE SCHEMA "certificate";
--> statement-breakpoint
CREATE SCHEMA "demand";
--> statement-breakpoint
CREATE SCHEMA "employment";
--> statement-breakpoint
CREATE SCHEMA "enrolment";
--> statement-breakpoint
CREATE SCHEMA "evaluation";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "kernel";
--> statement-breakpoint
CREATE SCHEMA "network";
--> statement-breakpoint
CREATE SCHEMA "organisation";
--> statement-breakpoint
CREATE SCHEMA "quality";
--> statement-breakpoint
CREATE SCHEMA "standard";
--> statement-breakpoint
CREATE SCHEMA "supervision";
--> statement-breakpoint
CREATE SCHEMA "training";
--> statement-breakpoint
CREATE TABLE "certificate"."certificate" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"body_code" text NOT NULL,
	"person_id" uuid NOT NULL,
	"dictionary_version" text NOT NULL,
	"occupation_code" text NOT NULL,
	"grade" text NOT NULL,
	"status" text NOT NULL,
	"parts_passed" text[] NOT NULL,
	"public_until_on" date NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"first_account_id" uuid,
	"first_signed_at" timestamp (3) with time zone,
	"second_account_id" uuid,
	"second_signed_at" timestamp (3) with time zone,
	"number" text,
	"issued_on" date,
	"replaces_id" uuid,
	"replace_note" text,
	"note" text,
	"dual_title" text,
	"dual_number" text,
	"dual_revoked_note" text,
	"version" integer NOT NULL,
	"holder_name" text NOT NULL,
	"document_mask" text NOT NULL,
	CONSTRAINT "certificate_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "certificate_status" CHECK ("certificate"."certificate"."status" in ('proposed', 'signed', 'issued', 'replaced', 'revoked', 'declined')),
	CONSTRAINT "certificate_grade" CHECK ("certificate"."certificate"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "certificate_number" CHECK (("certificate"."certificate"."number" is not null) = ("certificate"."certificate"."status" in ('issued', 'replaced', 'revoked'))
          and ("certificate"."certificate"."number" is null) = ("certificate"."certificate"."issued_on" is null)),
	CONSTRAINT "certificate_two_signers" CHECK ("certificate"."certificate"."number" is null or ("certificate"."certificate"."first_account_id" is not null and "certificate"."certificate"."second_account_id" is not null
          and "certificate"."certificate"."first_account_id" <> "certificate"."certificate"."second_account_id")),
	CONSTRAINT "certificate_passed_and_public" CHECK (cardinality("certificate"."certificate"."parts_passed") > 0 and ("certificate"."certificate"."number" is null or "certificate"."certificate"."public_until_on" < "certificate"."certificate"."issued_on")),
	CONSTRAINT "certificate_dual" CHECK (("certificate"."certificate"."dual_title" is not null or ("certificate"."certificate"."dual_number" is null and "certificate"."certificate"."dual_revoked_note" is null))
          and ("certificate"."certificate"."dual_number" is null or "certificate"."certificate"."number" is not null or "certificate"."certificate"."replaces_id" is not null)
          and ("certificate"."certificate"."dual_title" is null or "certificate"."certificate"."number" is null or "certificate"."certificate"."dual_number" is not null)
          and ("certificate"."certificate"."dual_number" is null or substr("certificate"."certificate"."dual_number", 16, 1) = '0'))
);
--> statement-breakpoint
select app.distribute('certificate.certificate');
--> statement-breakpoint
ALTER TABLE "certificate"."certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificate"."number_series" (
	"body_code" text NOT NULL,
	"year" integer NOT NULL,
	"grade" text NOT NULL,
	"body_id" uuid NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_pk" PRIMARY KEY("body_code","year","grade"),
	CONSTRAINT "number_series_last" CHECK ("certificate"."number_series"."last" between 0 and 999999)
);
--> statement-breakpoint
select app.replicate('certificate.number_series');
--> statement-breakpoint
ALTER TABLE "certificate"."number_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificate"."number_void" (
	"number" text PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
select app.replicate('certificate.number_void');
--> statement-breakpoint
ALTER TABLE "certificate"."number_void" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificate"."person_certificate" (
	"certificate_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"held_since_on" date NOT NULL,
	"year" integer NOT NULL,
	"counts" boolean NOT NULL
);
--> statement-breakpoint
select app.replicate('certificate.person_certificate');
--> statement-breakpoint
ALTER TABLE "certificate"."person_certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificate"."public_certificate" (
	"number" text PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"name_digest" "bytea" NOT NULL,
	"link_digest" "bytea" NOT NULL,
	"masked_name" text NOT NULL,
	"body_name" text NOT NULL,
	"occupation_name" text NOT NULL,
	"grade" text NOT NULL,
	"title" text,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"status" text NOT NULL,
	"status_on" date NOT NULL,
	"note" text,
	CONSTRAINT "public_certificate_by_name" UNIQUE("name_digest"),
	CONSTRAINT "public_certificate_by_link" UNIQUE("link_digest"),
	CONSTRAINT "public_certificate_status" CHECK ("certificate"."public_certificate"."status" in ('valid', 'replaced', 'revoked')),
	CONSTRAINT "public_certificate_note" CHECK (("certificate"."public_certificate"."status" = 'valid') = ("certificate"."public_certificate"."note" is null))
);
--> statement-breakpoint
select app.replicate('certificate.public_certificate');
--> statement-breakpoint
ALTER TABLE "certificate"."public_certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demand"."skill_demand" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"post_name" text NOT NULL,
	"dictionary_version" text NOT NULL,
	"occupation_code" text NOT NULL,
	"grade" text NOT NULL,
	"head_count" integer NOT NULL,
	"arrive_from_on" date NOT NULL,
	"arrive_to_on" date NOT NULL,
	"division_code" text NOT NULL,
	"pay_from_fen" bigint NOT NULL,
	"pay_to_fen" bigint NOT NULL,
	"post_standard" text NOT NULL,
	"agreed_places" integer NOT NULL,
	"status" text NOT NULL,
	"edition" integer NOT NULL,
	"published_at" timestamp (3) with time zone,
	"copied_from_id" uuid,
	"ended_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "skill_demand_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "skill_demand_status" CHECK ("demand"."skill_demand"."status" in ('draft', 'published', 'closed', 'withdrawn')),
	CONSTRAINT "skill_demand_grade" CHECK ("demand"."skill_demand"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "skill_demand_people" CHECK ("demand"."skill_demand"."head_count" > 0 and "demand"."skill_demand"."agreed_places" >= 0),
	CONSTRAINT "skill_demand_arrival" CHECK ("demand"."skill_demand"."arrive_from_on" <= "demand"."skill_demand"."arrive_to_on"),
	CONSTRAINT "skill_demand_pay" CHECK (0 < "demand"."skill_demand"."pay_from_fen" and "demand"."skill_demand"."pay_from_fen" <= "demand"."skill_demand"."pay_to_fen")
);
--> statement-breakpoint
select app.distribute('demand.skill_demand');
--> statement-breakpoint
ALTER TABLE "demand"."skill_demand" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employment"."employment" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"demand_id" uuid NOT NULL,
	"apprenticeship_id" uuid,
	"certificate_id" uuid,
	"trained_in" text NOT NULL,
	"certified_in" text,
	"goal" text NOT NULL,
	"post_title" text NOT NULL,
	"dictionary_version" text NOT NULL,
	"occupation_code" text NOT NULL,
	"grade" text NOT NULL,
	"division_code" text NOT NULL,
	"pay_from_fen" integer NOT NULL,
	"pay_to_fen" integer NOT NULL,
	"contract_kind" text NOT NULL,
	"contract_on" date NOT NULL,
	"first_on" date NOT NULL,
	"status" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"dispute" text,
	"stays" jsonb NOT NULL,
	"ended_on" date,
	"end_cause" text,
	"end_note" text,
	"withdrawn_reason" text,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "employment_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "employment_status" CHECK ("employment"."employment"."status" in ('reported', 'confirmed', 'disputed', 'withdrawn')),
	CONSTRAINT "employment_grade" CHECK ("employment"."employment"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "employment_goal" CHECK ("employment"."employment"."goal" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "employment_contract" CHECK ("employment"."employment"."contract_kind" in ('fixedTerm', 'openEnded', 'byTask', 'dispatched')),
	CONSTRAINT "employment_pay" CHECK (0 < "employment"."employment"."pay_from_fen" and "employment"."employment"."pay_from_fen" <= "employment"."employment"."pay_to_fen"),
	CONSTRAINT "employment_confirmed" CHECK (("employment"."employment"."status" = 'confirmed') = ("employment"."employment"."confirmed_at" is not null)),
	CONSTRAINT "employment_disputed" CHECK (("employment"."employment"."status" = 'disputed') = ("employment"."employment"."dispute" is not null)),
	CONSTRAINT "employment_withdrawn" CHECK (("employment"."employment"."status" = 'withdrawn') = ("employment"."employment"."withdrawn_reason" is not null)),
	CONSTRAINT "employment_ended" CHECK (("employment"."employment"."ended_on" is not null) = ("employment"."employment"."end_cause" is not null)
          and ("employment"."employment"."ended_on" is null or "employment"."employment"."ended_on" >= "employment"."employment"."first_on")),
	CONSTRAINT "employment_end_cause" CHECK ("employment"."employment"."end_cause" in ('resigned', 'expired', 'dismissed', 'agreed', 'other'))
);
--> statement-breakpoint
select app.distribute('employment.employment');
--> statement-breakpoint
ALTER TABLE "employment"."employment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employment"."upgrade_wish" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"certificate_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"occupation_code" text NOT NULL,
	"grade" text NOT NULL,
	"generation" text NOT NULL,
	"ready_on" date,
	"by_papers" boolean NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"batch_id" uuid,
	"reason" text,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "upgrade_wish_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "upgrade_wish_status" CHECK ("employment"."upgrade_wish"."status" in ('open', 'planned', 'declined', 'withdrawn')),
	CONSTRAINT "upgrade_wish_grade" CHECK ("employment"."upgrade_wish"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "upgrade_wish_generation" CHECK ("employment"."upgrade_wish"."generation" ~ '^20[0-9]{2}$'),
	CONSTRAINT "upgrade_wish_ready" CHECK ("employment"."upgrade_wish"."by_papers" or "employment"."upgrade_wish"."ready_on" is not null),
	CONSTRAINT "upgrade_wish_planned" CHECK (("employment"."upgrade_wish"."status" = 'planned') = ("employment"."upgrade_wish"."batch_id" is not null)),
	CONSTRAINT "upgrade_wish_declined" CHECK (("employment"."upgrade_wish"."status" = 'declined') = ("employment"."upgrade_wish"."reason" is not null))
);
--> statement-breakpoint
select app.distribute('employment.upgrade_wish');
--> statement-breakpoint
ALTER TABLE "employment"."upgrade_wish" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."agreement_edition" (
	"chain_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"terms" jsonb NOT NULL,
	"minor" boolean NOT NULL,
	"enterprise_signature" jsonb,
	"college_signature" jsonb,
	"person_signature" jsonb,
	"guardian_signature" jsonb,
	"from_on" date,
	"to_on" date NOT NULL,
	"mentor_name" text NOT NULL,
	"teacher_name" text NOT NULL,
	"guardian_name" text,
	CONSTRAINT "agreement_edition_pk" PRIMARY KEY("chain_id","agreement_id","edition"),
	CONSTRAINT "agreement_edition_signed" CHECK ("enrolment"."agreement_edition"."enterprise_signature" is not null and "enrolment"."agreement_edition"."college_signature" is not null
      and "enrolment"."agreement_edition"."person_signature" is not null and ("enrolment"."agreement_edition"."guardian_signature" is not null or not "enrolment"."agreement_edition"."minor")),
	CONSTRAINT "agreement_edition_days" CHECK ("enrolment"."agreement_edition"."from_on" is null or "enrolment"."agreement_edition"."from_on" <= "enrolment"."agreement_edition"."to_on")
);
--> statement-breakpoint
select app.distribute('enrolment.agreement_edition');
--> statement-breakpoint
ALTER TABLE "enrolment"."agreement_edition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."application" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"import_id" uuid,
	"status" text NOT NULL,
	"disputed" boolean NOT NULL,
	"returned" jsonb NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"review_due_on" date,
	"admitted_at" timestamp (3) with time zone,
	"ended_reason" text,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"gender" text NOT NULL,
	"birth_year" integer NOT NULL,
	"ethnicity" text,
	"education" text,
	"school" text,
	"student_number" text,
	"origin" text,
	"document_kind" text NOT NULL,
	"document_mask" text NOT NULL,
	"mobile_mask" text NOT NULL,
	"mobile_digest" "bytea",
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "application_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "application_status" CHECK ("enrolment"."application"."status" in ('submitted', 'returned', 'resubmitted', 'accepted', 'admitted', 'rejected', 'withdrawn')),
	CONSTRAINT "application_admitted" CHECK (("enrolment"."application"."status" = 'admitted') = ("enrolment"."application"."admitted_at" is not null))
);
--> statement-breakpoint
select app.distribute('enrolment.application');
--> statement-breakpoint
ALTER TABLE "enrolment"."application" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."person_place" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"college_id" uuid NOT NULL,
	"admitted" boolean NOT NULL
);
--> statement-breakpoint
select app.replicate('enrolment.person_place');
--> statement-breakpoint
ALTER TABLE "enrolment"."person_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."apprentice_agreement" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"signatory_id" uuid,
	"terms" jsonb NOT NULL,
	"post_name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"student" boolean NOT NULL,
	"age_at_start" integer NOT NULL,
	"minor" boolean NOT NULL,
	"status" text NOT NULL,
	"edition" integer NOT NULL,
	"enterprise_signature" jsonb,
	"college_signature" jsonb,
	"person_signature" jsonb,
	"guardian_signature" jsonb,
	"exceptions" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"in_force_at" timestamp (3) with time zone,
	"refusal" jsonb,
	"amendment" jsonb,
	"ended_reason" text,
	"version" integer NOT NULL,
	"person_name" text NOT NULL,
	"document_mask" text NOT NULL,
	"mentor_name" text NOT NULL,
	"teacher_name" text NOT NULL,
	"guardian_name" text,
	"amendment_names" jsonb,
	CONSTRAINT "apprentice_agreement_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "apprentice_agreement_status" CHECK ("enrolment"."apprentice_agreement"."status" in ('draft', 'signing', 'inForce', 'refused', 'withdrawn', 'ended')),
	CONSTRAINT "apprentice_agreement_sent" CHECK (("enrolment"."apprentice_agreement"."signatory_id" is null) = ("enrolment"."apprentice_agreement"."sent_at" is null)),
	CONSTRAINT "apprentice_agreement_signatory" CHECK ("enrolment"."apprentice_agreement"."signatory_id" is null or "enrolment"."apprentice_agreement"."signatory_id" = "enrolment"."apprentice_agreement"."person_id"),
	CONSTRAINT "apprentice_agreement_in_force" CHECK ("enrolment"."apprentice_agreement"."status" <> 'inForce' or ("enrolment"."apprentice_agreement"."enterprise_signature" is not null and "enrolment"."apprentice_agreement"."college_signature" is not null
      and "enrolment"."apprentice_agreement"."person_signature" is not null and ("enrolment"."apprentice_agreement"."guardian_signature" is not null or not "enrolment"."apprentice_agreement"."minor"))),
	CONSTRAINT "apprentice_agreement_signed_anew" CHECK ("enrolment"."apprentice_agreement"."status" <> 'inForce' or ((not coalesce(jsonb_exists("enrolment"."apprentice_agreement"."changes" -> -1 -> 'cleared', 'enterprise'), false)
      or ("enrolment"."apprentice_agreement"."enterprise_signature" ->> 'edition')::int = "enrolment"."apprentice_agreement"."edition") and (not coalesce(jsonb_exists("enrolment"."apprentice_agreement"."changes" -> -1 -> 'cleared', 'college'), false)
      or ("enrolment"."apprentice_agreement"."college_signature" ->> 'edition')::int = "enrolment"."apprentice_agreement"."edition")
      and (not coalesce(jsonb_exists("enrolment"."apprentice_agreement"."changes" -> -1 -> 'cleared', 'person'), false)
      or ("enrolment"."apprentice_agreement"."person_signature" ->> 'edition')::int = "enrolment"."apprentice_agreement"."edition") and ((not coalesce(jsonb_exists("enrolment"."apprentice_agreement"."changes" -> -1 -> 'cleared', 'guardian'), false)
      or ("enrolment"."apprentice_agreement"."guardian_signature" ->> 'edition')::int = "enrolment"."apprentice_agreement"."edition") or not "enrolment"."apprentice_agreement"."minor"))),
	CONSTRAINT "apprentice_agreement_amendment" CHECK ("enrolment"."apprentice_agreement"."amendment" is null or "enrolment"."apprentice_agreement"."status" = 'inForce'),
	CONSTRAINT "apprentice_agreement_amendment_names" CHECK (("enrolment"."apprentice_agreement"."amendment" is null) = ("enrolment"."apprentice_agreement"."amendment_names" is null))
);
--> statement-breakpoint
select app.distribute('enrolment.apprentice_agreement');
--> statement-breakpoint
ALTER TABLE "enrolment"."apprentice_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."enrolment_plan" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"partner_id" uuid,
	"channel" text NOT NULL,
	"year" integer NOT NULL,
	"conditions" text NOT NULL,
	"apply_from_on" date NOT NULL,
	"apply_to_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"pay_floor_fen" bigint NOT NULL,
	"documents" jsonb NOT NULL,
	"status" text NOT NULL,
	"turn" text NOT NULL,
	"edition" integer NOT NULL,
	"confirmed" jsonb NOT NULL,
	"reply_due_on" date,
	"sent_at" timestamp (3) with time zone,
	"in_force_at" timestamp (3) with time zone,
	"ended_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "enrolment_plan_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "enrolment_plan_status" CHECK ("enrolment"."enrolment_plan"."status" in ('draft', 'negotiating', 'inForce', 'declined', 'withdrawn')),
	CONSTRAINT "enrolment_plan_turn" CHECK ("enrolment"."enrolment_plan"."turn" in ('enterprise', 'college')),
	CONSTRAINT "enrolment_plan_channel" CHECK ("enrolment"."enrolment_plan"."channel" in ('modernApprenticeship', 'independentAdmission', 'secondaryToHigher', 'expandedAdmission', 'socialAdmission')),
	CONSTRAINT "enrolment_plan_partner" CHECK ("enrolment"."enrolment_plan"."partner_id" is null or "enrolment"."enrolment_plan"."partner_id" = "enrolment"."enrolment_plan"."college_id"),
	CONSTRAINT "enrolment_plan_sent" CHECK (("enrolment"."enrolment_plan"."partner_id" is null) = ("enrolment"."enrolment_plan"."sent_at" is null)),
	CONSTRAINT "enrolment_plan_in_force" CHECK (("enrolment"."enrolment_plan"."status" = 'inForce') = ("enrolment"."enrolment_plan"."in_force_at" is not null))
);
--> statement-breakpoint
select app.distribute('enrolment.enrolment_plan');
--> statement-breakpoint
ALTER TABLE "enrolment"."enrolment_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."plan_post" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"partner_id" uuid,
	"demand_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"major_code" text,
	"major_name" text,
	"quota" integer NOT NULL,
	"admitted" integer DEFAULT 0 NOT NULL,
	"over_reason" text,
	CONSTRAINT "plan_post_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "plan_post_admitted" CHECK ("enrolment"."plan_post"."admitted" between 0 and "enrolment"."plan_post"."quota")
);
--> statement-breakpoint
select app.distribute('enrolment.plan_post');
--> statement-breakpoint
ALTER TABLE "enrolment"."plan_post" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."roster_file" (
	"chain_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "roster_file_pk" PRIMARY KEY("chain_id","import_id")
);
--> statement-breakpoint
select app.distribute('enrolment.roster_file');
--> statement-breakpoint
ALTER TABLE "enrolment"."roster_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."roster_import" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"status" text NOT NULL,
	"layout" jsonb,
	"notices" jsonb NOT NULL,
	"counts" jsonb,
	"student_number_length" integer,
	"receipt" jsonb,
	"failure" text,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"imported_at" timestamp (3) with time zone,
	"undo_until" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "roster_import_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "roster_import_status" CHECK ("enrolment"."roster_import"."status" in ('uploaded', 'mapped', 'checking', 'checked', 'importing', 'imported', 'failed', 'undone', 'discarded'))
);
--> statement-breakpoint
select app.distribute('enrolment.roster_import');
--> statement-breakpoint
ALTER TABLE "enrolment"."roster_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."roster_mapping" (
	"chain_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"signature" text NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "roster_mapping_pk" PRIMARY KEY("chain_id","college_id","signature")
);
--> statement-breakpoint
select app.distribute('enrolment.roster_mapping');
--> statement-breakpoint
ALTER TABLE "enrolment"."roster_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."roster_row" (
	"chain_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"college_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"identity_digest" "bytea",
	"outcome" text NOT NULL,
	"resolution" text,
	"faults" jsonb NOT NULL,
	"same_as_row" integer,
	"application_id" uuid,
	"fate" text,
	"replaced" "bytea",
	"merged_version" integer,
	CONSTRAINT "roster_row_pk" PRIMARY KEY("chain_id","import_id","number"),
	CONSTRAINT "roster_row_outcome" CHECK ("enrolment"."roster_row"."outcome" in ('good', 'faulty', 'duplicateInFile', 'duplicateInDatabase', 'duplicateAcrossChains')),
	CONSTRAINT "roster_row_resolution" CHECK ("enrolment"."roster_row"."resolution" in ('merge', 'skip', 'dispute')),
	CONSTRAINT "roster_row_fate" CHECK ("enrolment"."roster_row"."fate" in ('imported', 'merged', 'skipped', 'disputed', 'left'))
);
--> statement-breakpoint
select app.distribute('enrolment.roster_row');
--> statement-breakpoint
ALTER TABLE "enrolment"."roster_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."appeal" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text NOT NULL,
	"contested" double precision NOT NULL,
	"reason" text NOT NULL,
	"raised_by_id" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"answer" text,
	"version" integer NOT NULL,
	CONSTRAINT "appeal_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "appeal_status" CHECK ("evaluation"."appeal"."status" in ('open', 'upheld', 'dismissed')),
	CONSTRAINT "appeal_part" CHECK ("evaluation"."appeal"."part" in ('theory', 'practical', 'comprehensive'))
);
--> statement-breakpoint
select app.distribute('evaluation.appeal');
--> statement-breakpoint
ALTER TABLE "evaluation"."appeal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."score_correction" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"part" text NOT NULL,
	"before" double precision NOT NULL,
	"after" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" jsonb NOT NULL,
	"status" text NOT NULL,
	"rejected_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "score_correction_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "score_correction_status" CHECK ("evaluation"."score_correction"."status" in ('proposed', 'applied', 'rejected'))
);
--> statement-breakpoint
select app.distribute('evaluation.score_correction');
--> statement-breakpoint
ALTER TABLE "evaluation"."score_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."body_filing" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"body_type" text NOT NULL,
	"responsible" text NOT NULL,
	"scope" jsonb NOT NULL,
	"status" text NOT NULL,
	"body_code" text,
	"filing_number" text,
	"filed_on" date,
	"submitted_at" timestamp (3) with time zone,
	"due_on" date,
	"reasons" jsonb NOT NULL,
	"ended_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "body_filing_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "body_filing_status" CHECK ("evaluation"."body_filing"."status" in ('draft', 'submitted', 'returned', 'filed', 'suspended', 'withdrawn')),
	CONSTRAINT "body_filing_type" CHECK ("evaluation"."body_filing"."body_type" in ('employer', 'socialBody', 'school', 'qualificationBody')),
	CONSTRAINT "body_filing_due" CHECK (("evaluation"."body_filing"."status" = 'submitted') = ("evaluation"."body_filing"."due_on" is not null)),
	CONSTRAINT "body_filing_code" CHECK ("evaluation"."body_filing"."status" not in ('filed', 'suspended') or "evaluation"."body_filing"."body_code" is not null)
);
--> statement-breakpoint
select app.distribute('evaluation.body_filing');
--> statement-breakpoint
ALTER TABLE "evaluation"."body_filing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."body_filing_directory" (
	"filing_id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"body_id" uuid NOT NULL,
	"body_code" text,
	"status" text NOT NULL,
	"due_on" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
select app.replicate('evaluation.body_filing_directory');
--> statement-breakpoint
ALTER TABLE "evaluation"."body_filing_directory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."candidate" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"condition_id" text NOT NULL,
	"weak" boolean NOT NULL,
	"status" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"seat" integer,
	"attendance" text,
	"results" jsonb NOT NULL,
	"concluded_at" timestamp (3) with time zone,
	"ended_reason" text,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"document_mask" text NOT NULL,
	CONSTRAINT "candidate_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "candidate_status" CHECK ("evaluation"."candidate"."status" in ('registered', 'accepted', 'rejected', 'withdrawn', 'passed', 'failed')),
	CONSTRAINT "candidate_attendance" CHECK ("evaluation"."candidate"."attendance" in ('present', 'absent')),
	CONSTRAINT "candidate_concluded" CHECK (("evaluation"."candidate"."status" in ('passed', 'failed')) = ("evaluation"."candidate"."concluded_at" is not null))
);
--> statement-breakpoint
select app.distribute('evaluation.candidate');
--> statement-breakpoint
ALTER TABLE "evaluation"."candidate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."mark" (
	"chain_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"part" text NOT NULL,
	"account_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mark_pk" PRIMARY KEY("chain_id","candidate_id","part","account_id"),
	CONSTRAINT "mark_part" CHECK ("evaluation"."mark"."part" in ('theory', 'practical', 'comprehensive')),
	CONSTRAINT "mark_points" CHECK ("evaluation"."mark"."points" between 0 and 100)
);
--> statement-breakpoint
select app.distribute('evaluation.mark');
--> statement-breakpoint
ALTER TABLE "evaluation"."mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."person_year" (
	"person_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"candidate_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	CONSTRAINT "person_year_pk" PRIMARY KEY("person_id","year")
);
--> statement-breakpoint
select app.replicate('evaluation.person_year');
--> statement-breakpoint
ALTER TABLE "evaluation"."person_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."entry_condition" (
	"id" text NOT NULL,
	"generation" text NOT NULL,
	"grade" text NOT NULL,
	"occupation_code" text,
	"all_of" jsonb NOT NULL,
	"source" text NOT NULL,
	"valid_from_on" date NOT NULL,
	"valid_to_on" date,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "entry_condition_pk" PRIMARY KEY("id","valid_from_on"),
	CONSTRAINT "entry_condition_grade" CHECK ("evaluation"."entry_condition"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "entry_condition_days" CHECK ("evaluation"."entry_condition"."valid_to_on" is null or "evaluation"."entry_condition"."valid_to_on" >= "evaluation"."entry_condition"."valid_from_on")
);
--> statement-breakpoint
select app.replicate('evaluation.entry_condition');
--> statement-breakpoint
ALTER TABLE "evaluation"."entry_condition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."standard_version" (
	"generation" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
select app.replicate('evaluation.standard_version');
--> statement-breakpoint
ALTER TABLE "evaluation"."standard_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."assessor" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"card_number" text NOT NULL,
	"senior" boolean NOT NULL,
	"occupation_codes" jsonb NOT NULL,
	"employer_id" uuid,
	"valid_to_on" date NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "assessor_pk" PRIMARY KEY("chain_id","id")
);
--> statement-breakpoint
select app.distribute('evaluation.assessor');
--> statement-breakpoint
ALTER TABLE "evaluation"."assessor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation"."evaluation_batch" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filing_id" uuid NOT NULL,
	"scope_row_id" uuid NOT NULL,
	"standard_version" text NOT NULL,
	"exam_on" date NOT NULL,
	"places" integer NOT NULL,
	"second_certificate" text,
	"second_pass_mark" integer,
	"pass_mark" integer NOT NULL,
	"marker_gap" integer NOT NULL,
	"assessors" integer NOT NULL,
	"publicity_days" integer NOT NULL,
	"dictionary_version" text NOT NULL,
	"occupation_code" text NOT NULL,
	"grade" text NOT NULL,
	"site_name" text NOT NULL,
	"body_code" text NOT NULL,
	"status" text NOT NULL,
	"planned" jsonb NOT NULL,
	"reached" jsonb NOT NULL,
	"assessor_ids" jsonb NOT NULL,
	"seats_taken" integer NOT NULL,
	"examined_on" date,
	"publicity_ends_on" date,
	"concluded_at" timestamp (3) with time zone,
	"ended_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "evaluation_batch_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "evaluation_batch_status" CHECK ("evaluation"."evaluation_batch"."status" in ('draft', 'announced', 'registering', 'arranged', 'prepared', 'examined', 'scored', 'publicity', 'concluded', 'archived', 'cancelled')),
	CONSTRAINT "evaluation_batch_grade" CHECK ("evaluation"."evaluation_batch"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "evaluation_batch_standard" CHECK ("evaluation"."evaluation_batch"."standard_version" ~ '^20[0-9]{2}$'),
	CONSTRAINT "evaluation_batch_seats" CHECK ("evaluation"."evaluation_batch"."seats_taken" between 0 and "evaluation"."evaluation_batch"."places"),
	CONSTRAINT "evaluation_batch_concluded" CHECK (("evaluation"."evaluation_batch"."status" in ('concluded', 'archived')) = ("evaluation"."evaluation_batch"."concluded_at" is not null))
);
--> statement-breakpoint
select app.distribute('evaluation.evaluation_batch');
--> statement-breakpoint
ALTER TABLE "evaluation"."evaluation_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
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
CREATE TABLE "identity"."confirmation" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
select app.replicate('identity.confirmation');
--> statement-breakpoint
ALTER TABLE "identity"."confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."call_count" (
	"bucket" "bytea" PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"calls" integer NOT NULL
);
--> statement-breakpoint
select app.replicate('kernel.call_count');
--> statement-breakpoint
ALTER TABLE "kernel"."call_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"at" timestamp (3) with time zone NOT NULL,
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
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_pk" PRIMARY KEY("chain_id","key")
);
--> statement-breakpoint
select app.distribute('kernel.idempotency');
--> statement-breakpoint
ALTER TABLE "kernel"."idempotency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."job" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "job_state" CHECK ("kernel"."job"."state" in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
select app.distribute('kernel.job');
--> statement-breakpoint
ALTER TABLE "kernel"."job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."look" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "look_pk" PRIMARY KEY("chain_id","id")
);
--> statement-breakpoint
select app.distribute('kernel.look');
--> statement-breakpoint
ALTER TABLE "kernel"."look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."organisation_log" (
	"organisation_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"actor_id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"payload" jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_log_pk" PRIMARY KEY("organisation_id","key")
);
--> statement-breakpoint
select app.replicate('kernel.organisation_log');
--> statement-breakpoint
ALTER TABLE "kernel"."organisation_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."reminder" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"nth" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "reminder_nth" UNIQUE("chain_id","record_id","from_id","on_day","nth")
);
--> statement-breakpoint
select app.distribute('kernel.reminder');
--> statement-breakpoint
ALTER TABLE "kernel"."reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."touched" (
	"id" uuid NOT NULL,
	"follower" text NOT NULL,
	"chain_id" uuid NOT NULL,
	CONSTRAINT "touched_pk" PRIMARY KEY("id","follower"),
	CONSTRAINT "touched_follower" CHECK ("kernel"."touched"."follower" in ('roll-ups', 'reviews', 'indicators', 'audits'))
);
--> statement-breakpoint
select app.replicate('kernel.touched');
--> statement-breakpoint
ALTER TABLE "kernel"."touched" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."chain_directory" (
	"chain_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"division_code" text NOT NULL,
	"cluster_code" text NOT NULL,
	"leader_id" uuid NOT NULL,
	"leader_name" text NOT NULL,
	"due_on" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
select app.replicate('network.chain_directory');
--> statement-breakpoint
ALTER TABLE "network"."chain_directory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."chain_member" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"leads" boolean NOT NULL,
	"status" text NOT NULL,
	"message" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"reply_due_on" date,
	"joined_on" date,
	"ended_on" date,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "chain_member_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "chain_member_once" UNIQUE("chain_id","organisation_id"),
	CONSTRAINT "chain_member_status" CHECK ("network"."chain_member"."status" in ('invited', 'accepted', 'declined', 'left', 'removed')),
	CONSTRAINT "chain_member_kind" CHECK ("network"."chain_member"."kind" in ('leader', 'upstream', 'downstream', 'college', 'evaluationBody', 'trainingBase', 'trainingProvider', 'association', 'hrAgency')),
	CONSTRAINT "chain_member_leader" CHECK ("network"."chain_member"."leads" = ("network"."chain_member"."kind" = 'leader')),
	CONSTRAINT "chain_member_leader_stays" CHECK (not "network"."chain_member"."leads" or "network"."chain_member"."status" = 'accepted')
);
--> statement-breakpoint
select app.distribute('network.chain_member');
--> statement-breakpoint
ALTER TABLE "network"."chain_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."contribution" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"giver_id" uuid NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"quantity" bigint NOT NULL,
	"unit" text NOT NULL,
	"due_on" date NOT NULL,
	"delivered" bigint NOT NULL,
	"deliveries" jsonb NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "contribution_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "contribution_status" CHECK ("network"."contribution"."status" in ('promised', 'partly', 'delivered', 'withdrawn')),
	CONSTRAINT "contribution_side" CHECK ("network"."contribution"."side" in ('enterprise', 'college', 'government', 'other')),
	CONSTRAINT "contribution_kind" CHECK ("network"."contribution"."kind" in ('standards', 'posts', 'mentors', 'students', 'teachers', 'resources', 'policy', 'services', 'funding', 'management', 'evaluation', 'facilities', 'training', 'coordination')),
	CONSTRAINT "contribution_unit" CHECK ("network"."contribution"."unit" in ('item', 'person', 'post', 'course', 'set', 'hour', 'session', 'squareMetre', 'yuan')),
	CONSTRAINT "contribution_quantity" CHECK ("network"."contribution"."quantity" > 0 and "network"."contribution"."delivered" >= 0),
	CONSTRAINT "contribution_progress" CHECK ("network"."contribution"."status" <> 'promised' or "network"."contribution"."delivered" = 0)
);
--> statement-breakpoint
select app.distribute('network.contribution');
--> statement-breakpoint
ALTER TABLE "network"."contribution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."charter_version" (
	"chain_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"note" text NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_version_pk" PRIMARY KEY("chain_id","number")
);
--> statement-breakpoint
select app.distribute('network.charter_version');
--> statement-breakpoint
ALTER TABLE "network"."charter_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network"."skill_chain" (
	"chain_id" uuid PRIMARY KEY NOT NULL,
	"leader_id" uuid NOT NULL,
	"name" text NOT NULL,
	"cluster" text NOT NULL,
	"division" text NOT NULL,
	"cities" text[] NOT NULL,
	"purpose" text NOT NULL,
	"scale" text,
	"insured_staff" integer,
	"firms_brought" integer,
	"posts_offered" integer,
	"no_discredit_record" boolean,
	"training_system" boolean,
	"charter_number" integer,
	"status" text NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"due_on" date,
	"reasons" jsonb NOT NULL,
	"suspended_by" text,
	"version" integer NOT NULL,
	CONSTRAINT "skill_chain_status" CHECK ("network"."skill_chain"."status" in ('draft', 'submitted', 'returned', 'approved', 'active', 'suspended', 'dissolved')),
	CONSTRAINT "skill_chain_scale" CHECK ("network"."skill_chain"."scale" in ('large', 'medium', 'small', 'micro')),
	CONSTRAINT "skill_chain_suspended" CHECK (("network"."skill_chain"."status" = 'suspended') = ("network"."skill_chain"."suspended_by" is not null))
);
--> statement-breakpoint
select app.distribute('network.skill_chain');
--> statement-breakpoint
ALTER TABLE "network"."skill_chain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."membership" (
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp (3) with time zone,
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
	"suspended_at" timestamp (3) with time zone,
	CONSTRAINT "organisation_credit_code" UNIQUE("credit_code"),
	CONSTRAINT "organisation_kind" CHECK ("organisation"."organisation"."kind" in ('enterprise', 'college', 'evaluationBody', 'trainingBase', 'trainingProvider', 'association', 'hrAgency', 'regulator'))
);
--> statement-breakpoint
select app.replicate('organisation.organisation');
--> statement-breakpoint
ALTER TABLE "organisation"."organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."person_account" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_account_person" UNIQUE("person_id")
);
--> statement-breakpoint
select app.replicate('organisation.person_account');
--> statement-breakpoint
ALTER TABLE "organisation"."person_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."person_chain" (
	"person_id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	CONSTRAINT "person_chain_pk" PRIMARY KEY("person_id","chain_id")
);
--> statement-breakpoint
select app.replicate('organisation.person_chain');
--> statement-breakpoint
ALTER TABLE "organisation"."person_chain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identity_digest" "bytea" NOT NULL,
	CONSTRAINT "person_identity" UNIQUE("identity_digest")
);
--> statement-breakpoint
select app.replicate('organisation.person');
--> statement-breakpoint
ALTER TABLE "organisation"."person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation"."person_look" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"aggregate_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_look_pk" PRIMARY KEY("chain_id","id")
);
--> statement-breakpoint
select app.distribute('organisation.person_look');
--> statement-breakpoint
ALTER TABLE "organisation"."person_look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quality"."indicator_cell" (
	"chain_id" uuid NOT NULL,
	"month" text NOT NULL,
	"code" text NOT NULL,
	"division_code" text NOT NULL,
	"numerator" integer NOT NULL,
	"denominator" integer NOT NULL,
	"rows" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_cell_pk" PRIMARY KEY("chain_id","month","code"),
	CONSTRAINT "indicator_cell_month" CHECK ("quality"."indicator_cell"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "indicator_cell_share" CHECK ("quality"."indicator_cell"."numerator" between 0 and "quality"."indicator_cell"."denominator"),
	CONSTRAINT "indicator_cell_rows" CHECK ("quality"."indicator_cell"."rows" > 0)
);
--> statement-breakpoint
select app.replicate('quality.indicator_cell');
--> statement-breakpoint
ALTER TABLE "quality"."indicator_cell" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quality"."indicator_check" (
	"chain_id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"cells" integer NOT NULL,
	"differing" integer NOT NULL
);
--> statement-breakpoint
select app.replicate('quality.indicator_check');
--> statement-breakpoint
ALTER TABLE "quality"."indicator_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quality"."journey_cell" (
	"chain_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"way" integer NOT NULL,
	"lost" boolean NOT NULL,
	"division_code" text NOT NULL,
	"people" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journey_cell_pk" PRIMARY KEY("chain_id","year","way","lost"),
	CONSTRAINT "journey_cell_people" CHECK ("quality"."journey_cell"."people" > 0 and "quality"."journey_cell"."way" > 0)
);
--> statement-breakpoint
select app.replicate('quality.journey_cell');
--> statement-breakpoint
ALTER TABLE "quality"."journey_cell" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quality"."member_rating" (
	"chain_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"raters" integer NOT NULL,
	"reviews" integer NOT NULL,
	"overall" integer NOT NULL,
	"means" jsonb NOT NULL,
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_rating_pk" PRIMARY KEY("chain_id","organisation_id"),
	CONSTRAINT "member_rating_overall" CHECK ("quality"."member_rating"."overall" between 10 and 50)
);
--> statement-breakpoint
select app.distribute('quality.member_rating');
--> statement-breakpoint
ALTER TABLE "quality"."member_rating" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quality"."mutual_review" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occasion_kind" text NOT NULL,
	"occasion_id" uuid NOT NULL,
	"occasion_title" text NOT NULL,
	"rater_id" uuid NOT NULL,
	"rated_id" uuid NOT NULL,
	"reader_id" uuid,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"scores" jsonb,
	"given_at" timestamp (3) with time zone,
	"disclosed_at" timestamp (3) with time zone,
	"reply" text,
	"replied_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "mutual_review_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "mutual_review_once" UNIQUE("chain_id","occasion_kind","occasion_id","rater_id"),
	CONSTRAINT "mutual_review_status" CHECK ("quality"."mutual_review"."status" in ('awaited', 'sealed', 'open', 'lapsed')),
	CONSTRAINT "mutual_review_occasion" CHECK ("quality"."mutual_review"."occasion_kind" in ('contribution', 'plan')),
	CONSTRAINT "mutual_review_sides" CHECK ("quality"."mutual_review"."rater_id" <> "quality"."mutual_review"."rated_id"),
	CONSTRAINT "mutual_review_given" CHECK (("quality"."mutual_review"."scores" is not null) = ("quality"."mutual_review"."status" in ('sealed', 'open'))),
	CONSTRAINT "mutual_review_blind" CHECK (("quality"."mutual_review"."reader_id" is not null) = ("quality"."mutual_review"."status" = 'open')),
	CONSTRAINT "mutual_review_reader" CHECK ("quality"."mutual_review"."reader_id" is null or "quality"."mutual_review"."reader_id" = "quality"."mutual_review"."rated_id"),
	CONSTRAINT "mutual_review_reply" CHECK ("quality"."mutual_review"."reply" is null or "quality"."mutual_review"."status" = 'open')
);
--> statement-breakpoint
select app.distribute('quality.mutual_review');
--> statement-breakpoint
ALTER TABLE "quality"."mutual_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standard"."industry_cluster" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"group" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "industry_cluster_group" CHECK ("standard"."industry_cluster"."group" in ('pillar', 'emerging'))
);
--> statement-breakpoint
select app.replicate('standard.industry_cluster');
--> statement-breakpoint
ALTER TABLE "standard"."industry_cluster" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standard"."occupation" (
	"dictionary_version" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"markers" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "occupation_pk" PRIMARY KEY("dictionary_version","code")
);
--> statement-breakpoint
select app.replicate('standard.occupation');
--> statement-breakpoint
ALTER TABLE "standard"."occupation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standard"."occupation_dictionary" (
	"version" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"in_force_from_on" date NOT NULL
);
--> statement-breakpoint
select app.replicate('standard.occupation_dictionary');
--> statement-breakpoint
ALTER TABLE "standard"."occupation_dictionary" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standard"."region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"group" text NOT NULL,
	"wage_class" smallint NOT NULL,
	"tile_row" integer NOT NULL,
	"tile_column" integer NOT NULL,
	CONSTRAINT "region_group" CHECK ("standard"."region"."group" in ('pearlRiverDelta', 'east', 'west', 'north'))
);
--> statement-breakpoint
select app.replicate('standard.region');
--> statement-breakpoint
ALTER TABLE "standard"."region" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standard"."rule_parameter" (
	"code" text NOT NULL,
	"division" text NOT NULL,
	"valid_from_on" date NOT NULL,
	"valid_to_on" date,
	"value" bigint NOT NULL,
	"source" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "rule_parameter_pk" PRIMARY KEY("code","division","valid_from_on"),
	CONSTRAINT "rule_parameter_days" CHECK ("standard"."rule_parameter"."valid_to_on" is null or "standard"."rule_parameter"."valid_to_on" >= "standard"."rule_parameter"."valid_from_on"),
	CONSTRAINT "rule_parameter_value" CHECK ("standard"."rule_parameter"."value" >= 0)
);
--> statement-breakpoint
select app.replicate('standard.rule_parameter');
--> statement-breakpoint
ALTER TABLE "standard"."rule_parameter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "attachment_kind" CHECK ("supervision"."attachment"."kind" in ('pdf', 'png', 'jpeg', 'xlsx', 'docx')),
	CONSTRAINT "attachment_size" CHECK ("supervision"."attachment"."size" between 1 and 10485760)
);
--> statement-breakpoint
select app.replicate('supervision.attachment');
--> statement-breakpoint
ALTER TABLE "supervision"."attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."chain_rollup" (
	"chain_id" uuid NOT NULL,
	"month" text NOT NULL,
	"division_code" text NOT NULL,
	"cluster_code" text NOT NULL,
	"demanded" integer NOT NULL,
	"planned" integer NOT NULL,
	"applied" integer NOT NULL,
	"admitted" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chain_rollup_pk" PRIMARY KEY("chain_id","month"),
	CONSTRAINT "chain_rollup_month" CHECK ("supervision"."chain_rollup"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
select app.replicate('supervision.chain_rollup');
--> statement-breakpoint
ALTER TABLE "supervision"."chain_rollup" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."audit_switch" (
	"code" text NOT NULL,
	"division" text NOT NULL,
	"enabled" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "audit_switch_pk" PRIMARY KEY("code","division"),
	CONSTRAINT "audit_switch_code" CHECK ("supervision"."audit_switch"."code" in ('R-01', 'R-02', 'R-03', 'R-05', 'R-06', 'R-07', 'R-12', 'R-13', 'R-14', 'R-15', 'R-16', 'R-17', 'R-18', 'R-19', 'R-20', 'R-21', 'R-22', 'R-24', 'R-25', 'R-26', 'R-27', 'R-29', 'R-30', 'R-31', 'R-33', 'R-35', 'R-37', 'R-40', 'R-41', 'R-42'))
);
--> statement-breakpoint
select app.replicate('supervision.audit_switch');
--> statement-breakpoint
ALTER TABLE "supervision"."audit_switch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."clue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"rule" text NOT NULL,
	"key" text NOT NULL,
	"mark" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"claimed" jsonb NOT NULL,
	"contradicted" jsonb NOT NULL,
	"severity" text NOT NULL,
	"status" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"merged_into_id" uuid,
	"version" integer NOT NULL,
	CONSTRAINT "clue_rule" CHECK ("supervision"."clue"."rule" in ('R-01', 'R-02', 'R-03', 'R-05', 'R-06', 'R-07', 'R-12', 'R-13', 'R-14', 'R-15', 'R-16', 'R-17', 'R-18', 'R-19', 'R-20', 'R-21', 'R-22', 'R-24', 'R-25', 'R-26', 'R-27', 'R-29', 'R-30', 'R-31', 'R-33', 'R-35', 'R-37', 'R-40', 'R-41', 'R-42')),
	CONSTRAINT "clue_severity" CHECK ("supervision"."clue"."severity" in ('critical', 'high', 'medium', 'low')),
	CONSTRAINT "clue_status" CHECK ("supervision"."clue"."status" in ('new', 'accepted', 'inspected', 'merged', 'falseAlarm', 'closed')),
	CONSTRAINT "clue_merged" CHECK (("supervision"."clue"."status" = 'merged') = ("supervision"."clue"."merged_into_id" is not null))
);
--> statement-breakpoint
select app.replicate('supervision.clue');
--> statement-breakpoint
ALTER TABLE "supervision"."clue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."evidence_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"inspection_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"item" jsonb,
	"what" text NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answer" text,
	"references" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"note" text,
	"version" integer NOT NULL,
	CONSTRAINT "evidence_request_status" CHECK ("supervision"."evidence_request"."status" in ('asked', 'answered', 'settled', 'withdrawn')),
	CONSTRAINT "evidence_request_answered" CHECK ("supervision"."evidence_request"."status" not in ('answered', 'settled') or ("supervision"."evidence_request"."answer" is not null and "supervision"."evidence_request"."answered_at" is not null))
);
--> statement-breakpoint
select app.replicate('supervision.evidence_request');
--> statement-breakpoint
ALTER TABLE "supervision"."evidence_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."inspection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reader_id" uuid,
	"clue_id" uuid,
	"subject" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"population" text NOT NULL,
	"scope" text NOT NULL,
	"stratify" text NOT NULL,
	"sample_size" integer NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"draws" integer NOT NULL,
	"findings" jsonb NOT NULL,
	"hearing_due_on" date,
	"statement" text,
	"stated_at" timestamp (3) with time zone,
	"verdict" text,
	"upheld_ids" uuid[] NOT NULL,
	"opinion" text,
	"concluded_at" timestamp (3) with time zone,
	"reported_draws" jsonb,
	"version" integer NOT NULL,
	CONSTRAINT "inspection_status" CHECK ("supervision"."inspection"."status" in ('open', 'hearing', 'concluded')),
	CONSTRAINT "inspection_population" CHECK ("supervision"."inspection"."population" in ('admitted', 'certificates', 'apprenticeships')),
	CONSTRAINT "inspection_scope" CHECK ("supervision"."inspection"."scope" in ('organisation', 'chain')),
	CONSTRAINT "inspection_stratify" CHECK ("supervision"."inspection"."stratify" in ('none', 'organisation', 'month')),
	CONSTRAINT "inspection_verdict" CHECK ("supervision"."inspection"."verdict" in ('noFault', 'fault')),
	CONSTRAINT "inspection_period" CHECK ("supervision"."inspection"."from_on" <= "supervision"."inspection"."to_on"),
	CONSTRAINT "inspection_sample" CHECK ("supervision"."inspection"."sample_size" > 0),
	CONSTRAINT "inspection_reader" CHECK (("supervision"."inspection"."reader_id" is not null) = ("supervision"."inspection"."status" <> 'open')),
	CONSTRAINT "inspection_addressee" CHECK ("supervision"."inspection"."reader_id" is null or "supervision"."inspection"."reader_id" = "supervision"."inspection"."organisation_id"),
	CONSTRAINT "inspection_hearing" CHECK (("supervision"."inspection"."hearing_due_on" is not null) = ("supervision"."inspection"."status" <> 'open')),
	CONSTRAINT "inspection_drawn" CHECK ("supervision"."inspection"."status" = 'open' or "supervision"."inspection"."draws" > 0),
	CONSTRAINT "inspection_concluded" CHECK (("supervision"."inspection"."status" = 'concluded') = ("supervision"."inspection"."verdict" is not null) and ("supervision"."inspection"."status" <> 'concluded'
          or "supervision"."inspection"."statement" is not null
          or ("supervision"."inspection"."concluded_at" at time zone 'Asia/Shanghai')::date > "supervision"."inspection"."hearing_due_on"))
);
--> statement-breakpoint
select app.replicate('supervision.inspection');
--> statement-breakpoint
ALTER TABLE "supervision"."inspection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."inspection_draw" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"inspection_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"sequence" integer NOT NULL,
	"seed" text NOT NULL,
	"digest" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	"population" jsonb NOT NULL,
	"sample" uuid[] NOT NULL,
	CONSTRAINT "inspection_draw_once" UNIQUE("inspection_id","purpose","sequence"),
	CONSTRAINT "inspection_draw_purpose" CHECK ("supervision"."inspection_draw"."purpose" in ('inspection', 'recheck')),
	CONSTRAINT "inspection_draw_reason" CHECK ("supervision"."inspection_draw"."sequence" = 1 or "supervision"."inspection_draw"."reason" is not null),
	CONSTRAINT "inspection_draw_digest" CHECK ("supervision"."inspection_draw"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
select app.replicate('supervision.inspection_draw');
--> statement-breakpoint
ALTER TABLE "supervision"."inspection_draw" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision"."rectification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"requirement" text NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_on" date,
	"plan" text,
	"planned_at" timestamp (3) with time zone,
	"report" text,
	"references" jsonb NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"draws" integer NOT NULL,
	"rechecked" boolean NOT NULL,
	"extended_reason" text,
	"outcome" text,
	"ended_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "rectification_status" CHECK ("supervision"."rectification"."status" in ('planning', 'doing', 'rechecking', 'closed', 'escalated')),
	CONSTRAINT "rectification_due" CHECK (("supervision"."rectification"."due_on" is null) = ("supervision"."rectification"."status" in ('closed', 'escalated'))),
	CONSTRAINT "rectification_planned" CHECK ("supervision"."rectification"."plan" is not null or "supervision"."rectification"."status" in ('planning', 'escalated')),
	CONSTRAINT "rectification_closed" CHECK ("supervision"."rectification"."status" <> 'closed' or ("supervision"."rectification"."rechecked" and "supervision"."rectification"."draws" > 0)),
	CONSTRAINT "rectification_ended" CHECK (("supervision"."rectification"."outcome" is not null) = ("supervision"."rectification"."due_on" is null))
);
--> statement-breakpoint
select app.replicate('supervision.rectification');
--> statement-breakpoint
ALTER TABLE "supervision"."rectification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."apprenticeship" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"post_name" text NOT NULL,
	"goal" text NOT NULL,
	"birth_year" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"status" text NOT NULL,
	"mentor_id" uuid,
	"mentor_grade" text,
	"tutored" boolean NOT NULL,
	"segments" jsonb NOT NULL,
	"covers" jsonb NOT NULL,
	"safety_trained_on" date,
	"labour_contract_from_on" date,
	"paused_from_on" date,
	"ended_on" date,
	"reason" text,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"mentor_name" text,
	"tutor_name" text,
	CONSTRAINT "apprenticeship_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "apprenticeship_status" CHECK ("training"."apprenticeship"."status" in ('planning', 'training', 'paused', 'completed', 'brokenOff')),
	CONSTRAINT "apprenticeship_goal" CHECK ("training"."apprenticeship"."goal" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "apprenticeship_period" CHECK ("training"."apprenticeship"."starts_on" < "training"."apprenticeship"."ends_on"),
	CONSTRAINT "apprenticeship_begun" CHECK ("training"."apprenticeship"."status" not in ('training', 'paused') or ("training"."apprenticeship"."mentor_id" is not null and "training"."apprenticeship"."tutored" and "training"."apprenticeship"."segments" <> '[]'::jsonb)),
	CONSTRAINT "apprenticeship_paused" CHECK (("training"."apprenticeship"."status" = 'paused') = ("training"."apprenticeship"."paused_from_on" is not null)),
	CONSTRAINT "apprenticeship_ended" CHECK (("training"."apprenticeship"."status" in ('completed', 'brokenOff')) = ("training"."apprenticeship"."ended_on" is not null))
);
--> statement-breakpoint
select app.distribute('training.apprenticeship');
--> statement-breakpoint
ALTER TABLE "training"."apprenticeship" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."attendance_correction" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"grade_before" text NOT NULL,
	"minutes_before" integer NOT NULL,
	"minutes_after" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_for" uuid NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"status" text NOT NULL,
	"rejected_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "attendance_correction_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "attendance_correction_status" CHECK ("training"."attendance_correction"."status" in ('proposed', 'applied', 'rejected')),
	CONSTRAINT "attendance_correction_grade" CHECK ("training"."attendance_correction"."grade_before" in ('A', 'B', 'C', 'D', 'contradicted')),
	CONSTRAINT "attendance_correction_sides" CHECK ("training"."attendance_correction"."proposed_for" in ("training"."attendance_correction"."host_id", "training"."attendance_correction"."base_id")
          and ("training"."attendance_correction"."decided_by" is null or "training"."attendance_correction"."decided_by" <> "training"."attendance_correction"."proposed_by")),
	CONSTRAINT "attendance_correction_decided" CHECK (("training"."attendance_correction"."status" = 'proposed') = ("training"."attendance_correction"."decided_by" is null))
);
--> statement-breakpoint
select app.distribute('training.attendance_correction');
--> statement-breakpoint
ALTER TABLE "training"."attendance_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."attendance_evidence" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"source" text NOT NULL,
	"says" text NOT NULL,
	"from_at" timestamp (3) with time zone,
	"to_at" timestamp (3) with time zone,
	"said_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"import_id" uuid,
	"device_digest" "bytea",
	CONSTRAINT "attendance_evidence_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "attendance_evidence_source" CHECK ("training"."attendance_evidence"."source" in ('person', 'instructor', 'gate', 'equipment')),
	CONSTRAINT "attendance_evidence_says" CHECK ("training"."attendance_evidence"."says" in ('present', 'late', 'absent'))
);
--> statement-breakpoint
select app.distribute('training.attendance_evidence');
--> statement-breakpoint
ALTER TABLE "training"."attendance_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."base_booking" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"station_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"head_count" integer NOT NULL,
	"purpose" text NOT NULL,
	"occupation_code" text NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"reply_due_on" date NOT NULL,
	"ended_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "base_booking_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "base_booking_status" CHECK ("training"."base_booking"."status" in ('requested', 'confirmed', 'declined', 'used', 'cancelled')),
	CONSTRAINT "base_booking_purpose" CHECK ("training"."base_booking"."purpose" in ('training', 'evaluation', 'contest', 'teacherTraining', 'research', 'public')),
	CONSTRAINT "base_booking_window" CHECK (0 <= "training"."base_booking"."from_minute" and "training"."base_booking"."from_minute" < "training"."base_booking"."to_minute"),
	CONSTRAINT "base_booking_people" CHECK ("training"."base_booking"."head_count" > 0),
	CONSTRAINT "base_booking_reason" CHECK (("training"."base_booking"."status" <> 'declined' and "training"."base_booking"."status" <> 'cancelled') = ("training"."base_booking"."ended_reason" is null))
);
--> statement-breakpoint
select app.distribute('training.base_booking');
--> statement-breakpoint
ALTER TABLE "training"."base_booking" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."mentor" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"name" text NOT NULL,
	"grade" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "mentor_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "mentor_grade" CHECK ("training"."mentor"."grade" in ('apprentice', 'level5', 'level4', 'level3', 'level2', 'level1', 'specialTechnician', 'chiefTechnician')),
	CONSTRAINT "mentor_status" CHECK ("training"."mentor"."status" in ('serving', 'retired'))
);
--> statement-breakpoint
select app.distribute('training.mentor');
--> statement-breakpoint
ALTER TABLE "training"."mentor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."session_place" (
	"chain_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL,
	"enlisted_at" timestamp (3) with time zone NOT NULL,
	"grade" text,
	"valid_minutes" integer,
	CONSTRAINT "session_place_pk" PRIMARY KEY("chain_id","session_id","person_id"),
	CONSTRAINT "session_place_grade" CHECK ("training"."session_place"."grade" is null or "training"."session_place"."grade" in ('A', 'B', 'C', 'D', 'contradicted')),
	CONSTRAINT "session_place_settled" CHECK (("training"."session_place"."grade" is null) = ("training"."session_place"."valid_minutes" is null)),
	CONSTRAINT "session_place_proven" CHECK ("training"."session_place"."valid_minutes" = 0 or ("training"."session_place"."valid_minutes" > 0 and "training"."session_place"."grade" in ('A', 'B')))
);
--> statement-breakpoint
select app.distribute('training.session_place');
--> statement-breakpoint
ALTER TABLE "training"."session_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."training_session" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"station_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"title" text NOT NULL,
	"occupation_code" text NOT NULL,
	"held_on" date NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"seats" integer NOT NULL,
	"enlisted" integer NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "training_session_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "training_session_status" CHECK ("training"."training_session"."status" in ('planned', 'open', 'closed', 'settled', 'cancelled')),
	CONSTRAINT "training_session_seats" CHECK (0 <= "training"."training_session"."enlisted" and "training"."training_session"."enlisted" <= "training"."training_session"."seats"),
	CONSTRAINT "training_session_window" CHECK ("training"."training_session"."starts_at" < "training"."training_session"."ends_at"),
	CONSTRAINT "training_session_opened" CHECK (("training"."training_session"."status" in ('open', 'closed', 'settled')) = ("training"."training_session"."opened_at" is not null)),
	CONSTRAINT "training_session_closed" CHECK (("training"."training_session"."status" in ('closed', 'settled')) = ("training"."training_session"."closed_at" is not null)),
	CONSTRAINT "training_session_settled" CHECK (("training"."training_session"."status" = 'settled') = ("training"."training_session"."settled_at" is not null)),
	CONSTRAINT "training_session_reason" CHECK (("training"."training_session"."status" = 'cancelled') = ("training"."training_session"."reason" is not null))
);
--> statement-breakpoint
select app.distribute('training.training_session');
--> statement-breakpoint
ALTER TABLE "training"."training_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training"."training_station" (
	"chain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"name" text NOT NULL,
	"dictionary_version" text NOT NULL,
	"occupation_codes" text[] NOT NULL,
	"seats" integer NOT NULL,
	"equipment" text NOT NULL,
	"week" jsonb NOT NULL,
	"closed_days" text[] NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"version" integer NOT NULL,
	CONSTRAINT "training_station_pk" PRIMARY KEY("chain_id","id"),
	CONSTRAINT "training_station_status" CHECK ("training"."training_station"."status" in ('inUse', 'underRepair', 'retired')),
	CONSTRAINT "training_station_seats" CHECK ("training"."training_station"."seats" > 0),
	CONSTRAINT "training_station_reason" CHECK (("training"."training_station"."status" = 'inUse') = ("training"."training_station"."status_reason" is null))
);
--> statement-breakpoint
select app.distribute('training.training_station');
--> statement-breakpoint
ALTER TABLE "training"."training_station" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "certificate"."certificate" ADD CONSTRAINT "certificate_body" FOREIGN KEY ("chain_id","body_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand"."skill_demand" ADD CONSTRAINT "skill_demand_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment"."employment" ADD CONSTRAINT "employment_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment"."employment" ADD CONSTRAINT "employment_application" FOREIGN KEY ("chain_id","application_id") REFERENCES "enrolment"."application"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment"."upgrade_wish" ADD CONSTRAINT "upgrade_wish_certificate" FOREIGN KEY ("chain_id","certificate_id") REFERENCES "certificate"."certificate"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment"."upgrade_wish" ADD CONSTRAINT "upgrade_wish_batch" FOREIGN KEY ("chain_id","batch_id") REFERENCES "evaluation"."evaluation_batch"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."agreement_edition" ADD CONSTRAINT "agreement_edition_agreement" FOREIGN KEY ("chain_id","agreement_id") REFERENCES "enrolment"."apprentice_agreement"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."application" ADD CONSTRAINT "application_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."application" ADD CONSTRAINT "application_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."application" ADD CONSTRAINT "application_plan" FOREIGN KEY ("chain_id","plan_id") REFERENCES "enrolment"."enrolment_plan"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."application" ADD CONSTRAINT "application_post" FOREIGN KEY ("chain_id","post_id") REFERENCES "enrolment"."plan_post"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."apprentice_agreement" ADD CONSTRAINT "apprentice_agreement_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."apprentice_agreement" ADD CONSTRAINT "apprentice_agreement_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."apprentice_agreement" ADD CONSTRAINT "apprentice_agreement_application" FOREIGN KEY ("chain_id","application_id") REFERENCES "enrolment"."application"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."enrolment_plan" ADD CONSTRAINT "enrolment_plan_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."enrolment_plan" ADD CONSTRAINT "enrolment_plan_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."plan_post" ADD CONSTRAINT "plan_post_plan" FOREIGN KEY ("chain_id","plan_id") REFERENCES "enrolment"."enrolment_plan"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."plan_post" ADD CONSTRAINT "plan_post_demand" FOREIGN KEY ("chain_id","demand_id") REFERENCES "demand"."skill_demand"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."roster_file" ADD CONSTRAINT "roster_file_import" FOREIGN KEY ("chain_id","import_id") REFERENCES "enrolment"."roster_import"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."roster_import" ADD CONSTRAINT "roster_import_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."roster_import" ADD CONSTRAINT "roster_import_plan" FOREIGN KEY ("chain_id","plan_id") REFERENCES "enrolment"."enrolment_plan"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment"."roster_row" ADD CONSTRAINT "roster_row_import" FOREIGN KEY ("chain_id","import_id") REFERENCES "enrolment"."roster_import"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."appeal" ADD CONSTRAINT "appeal_candidate" FOREIGN KEY ("chain_id","candidate_id") REFERENCES "evaluation"."candidate"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."score_correction" ADD CONSTRAINT "score_correction_candidate" FOREIGN KEY ("chain_id","candidate_id") REFERENCES "evaluation"."candidate"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."body_filing" ADD CONSTRAINT "body_filing_body" FOREIGN KEY ("chain_id","body_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."candidate" ADD CONSTRAINT "candidate_body" FOREIGN KEY ("chain_id","body_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."candidate" ADD CONSTRAINT "candidate_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."candidate" ADD CONSTRAINT "candidate_batch" FOREIGN KEY ("chain_id","batch_id") REFERENCES "evaluation"."evaluation_batch"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."candidate" ADD CONSTRAINT "candidate_application" FOREIGN KEY ("chain_id","application_id") REFERENCES "enrolment"."application"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."mark" ADD CONSTRAINT "mark_candidate" FOREIGN KEY ("chain_id","candidate_id") REFERENCES "evaluation"."candidate"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."entry_condition" ADD CONSTRAINT "entry_condition_generation_standard_version_generation_fk" FOREIGN KEY ("generation") REFERENCES "evaluation"."standard_version"("generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."assessor" ADD CONSTRAINT "assessor_body" FOREIGN KEY ("chain_id","body_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."evaluation_batch" ADD CONSTRAINT "evaluation_batch_body" FOREIGN KEY ("chain_id","body_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation"."evaluation_batch" ADD CONSTRAINT "evaluation_batch_filing" FOREIGN KEY ("chain_id","filing_id") REFERENCES "evaluation"."body_filing"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."chain_member" ADD CONSTRAINT "chain_member_chain_id_skill_chain_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "network"."skill_chain"("chain_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."contribution" ADD CONSTRAINT "contribution_chain_id_skill_chain_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "network"."skill_chain"("chain_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."charter_version" ADD CONSTRAINT "charter_version_chain_id_skill_chain_chain_id_fk" FOREIGN KEY ("chain_id") REFERENCES "network"."skill_chain"("chain_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality"."member_rating" ADD CONSTRAINT "member_rating_member" FOREIGN KEY ("chain_id","organisation_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality"."mutual_review" ADD CONSTRAINT "mutual_review_rater" FOREIGN KEY ("chain_id","rater_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality"."mutual_review" ADD CONSTRAINT "mutual_review_rated" FOREIGN KEY ("chain_id","rated_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."apprenticeship" ADD CONSTRAINT "apprenticeship_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."apprenticeship" ADD CONSTRAINT "apprenticeship_college" FOREIGN KEY ("chain_id","college_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."apprenticeship" ADD CONSTRAINT "apprenticeship_application" FOREIGN KEY ("chain_id","application_id") REFERENCES "enrolment"."application"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."apprenticeship" ADD CONSTRAINT "apprenticeship_mentor" FOREIGN KEY ("chain_id","mentor_id") REFERENCES "training"."mentor"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."attendance_correction" ADD CONSTRAINT "attendance_correction_place" FOREIGN KEY ("chain_id","session_id","person_id") REFERENCES "training"."session_place"("chain_id","session_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."attendance_evidence" ADD CONSTRAINT "attendance_evidence_place" FOREIGN KEY ("chain_id","session_id","person_id") REFERENCES "training"."session_place"("chain_id","session_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."base_booking" ADD CONSTRAINT "base_booking_base" FOREIGN KEY ("chain_id","base_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."base_booking" ADD CONSTRAINT "base_booking_asker" FOREIGN KEY ("chain_id","asker_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."base_booking" ADD CONSTRAINT "base_booking_station" FOREIGN KEY ("chain_id","station_id") REFERENCES "training"."training_station"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."mentor" ADD CONSTRAINT "mentor_enterprise" FOREIGN KEY ("chain_id","enterprise_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."session_place" ADD CONSTRAINT "session_place_session" FOREIGN KEY ("chain_id","session_id") REFERENCES "training"."training_session"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."training_session" ADD CONSTRAINT "training_session_base" FOREIGN KEY ("chain_id","base_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."training_session" ADD CONSTRAINT "training_session_host" FOREIGN KEY ("chain_id","host_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."training_session" ADD CONSTRAINT "training_session_booking" FOREIGN KEY ("chain_id","booking_id") REFERENCES "training"."base_booking"("chain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."training_station" ADD CONSTRAINT "training_station_base" FOREIGN KEY ("chain_id","base_id") REFERENCES "network"."chain_member"("chain_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_dual_numbered_once" ON "certificate"."certificate" USING btree ("chain_id","dual_number") WHERE "certificate"."certificate"."status" = 'issued';--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_open_once" ON "certificate"."certificate" USING btree ("chain_id","candidate_id") WHERE "certificate"."certificate"."status" in ('proposed', 'signed');--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_issued_once" ON "certificate"."certificate" USING btree ("chain_id","candidate_id") WHERE "certificate"."certificate"."status" = 'issued';--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_numbered_once" ON "certificate"."certificate" USING btree ("chain_id","number");--> statement-breakpoint
CREATE INDEX "certificate_by_batch" ON "certificate"."certificate" USING btree ("chain_id","batch_id","id");--> statement-breakpoint
CREATE INDEX "certificate_by_body" ON "certificate"."certificate" USING btree ("chain_id","body_id","status","id");--> statement-breakpoint
CREATE INDEX "certificate_by_issue" ON "certificate"."certificate" USING btree ("chain_id","body_id","issued_on");--> statement-breakpoint
CREATE INDEX "certificate_by_person" ON "certificate"."certificate" USING btree ("chain_id","person_id","id");--> statement-breakpoint
CREATE INDEX "person_certificate_by_person" ON "certificate"."person_certificate" USING btree ("person_id","held_since_on");--> statement-breakpoint
CREATE UNIQUE INDEX "person_certificate_once_a_year" ON "certificate"."person_certificate" USING btree ("person_id","year") WHERE "certificate"."person_certificate"."counts";--> statement-breakpoint
CREATE INDEX "skill_demand_by_arrival" ON "demand"."skill_demand" USING btree ("chain_id","arrive_to_on","id");--> statement-breakpoint
CREATE INDEX "skill_demand_by_enterprise" ON "demand"."skill_demand" USING btree ("chain_id","enterprise_id","status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "employment_open_once" ON "employment"."employment" USING btree ("chain_id","enterprise_id","person_id") WHERE "employment"."employment"."status" <> 'withdrawn' and "employment"."employment"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "employment_by_report" ON "employment"."employment" USING btree ("chain_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "employment_by_enterprise" ON "employment"."employment" USING btree ("chain_id","enterprise_id","status","reported_at","id");--> statement-breakpoint
CREATE INDEX "employment_by_college" ON "employment"."employment" USING btree ("chain_id","college_id","status","reported_at","id");--> statement-breakpoint
CREATE INDEX "employment_by_person" ON "employment"."employment" USING btree ("chain_id","person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "upgrade_wish_once" ON "employment"."upgrade_wish" USING btree ("chain_id","certificate_id") WHERE "employment"."upgrade_wish"."status" in ('open', 'planned');--> statement-breakpoint
CREATE INDEX "upgrade_wish_by_body" ON "employment"."upgrade_wish" USING btree ("chain_id","body_id","stated_at","id");--> statement-breakpoint
CREATE INDEX "upgrade_wish_by_college" ON "employment"."upgrade_wish" USING btree ("chain_id","college_id","stated_at","id");--> statement-breakpoint
CREATE INDEX "upgrade_wish_to_plan" ON "employment"."upgrade_wish" USING btree ("chain_id","body_id") WHERE "employment"."upgrade_wish"."status" in ('open', 'planned');--> statement-breakpoint
CREATE INDEX "upgrade_wish_to_register" ON "employment"."upgrade_wish" USING btree ("chain_id","college_id") WHERE "employment"."upgrade_wish"."status" = 'planned';--> statement-breakpoint
CREATE INDEX "upgrade_wish_by_person" ON "employment"."upgrade_wish" USING btree ("chain_id","person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_once" ON "enrolment"."application" USING btree ("chain_id","college_id","year","person_id") WHERE "enrolment"."application"."status" not in ('rejected', 'withdrawn');--> statement-breakpoint
CREATE INDEX "application_by_college" ON "enrolment"."application" USING btree ("chain_id","college_id","status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_by_time" ON "enrolment"."application" USING btree ("chain_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_waiting" ON "enrolment"."application" USING btree ("chain_id","plan_id","review_due_on") WHERE "enrolment"."application"."status" in ('submitted', 'resubmitted');--> statement-breakpoint
CREATE INDEX "application_by_plan" ON "enrolment"."application" USING btree ("chain_id","plan_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_by_post" ON "enrolment"."application" USING btree ("chain_id","post_id","status");--> statement-breakpoint
CREATE INDEX "application_by_import" ON "enrolment"."application" USING btree ("chain_id","import_id");--> statement-breakpoint
CREATE INDEX "application_by_mobile" ON "enrolment"."application" USING btree ("chain_id","mobile_digest") WHERE "enrolment"."application"."mobile_digest" is not null;--> statement-breakpoint
CREATE INDEX "application_by_person" ON "enrolment"."application" USING btree ("chain_id","person_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "person_place_by_person" ON "enrolment"."person_place" USING btree ("person_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "person_place_admitted_once" ON "enrolment"."person_place" USING btree ("person_id","year") WHERE "enrolment"."person_place"."admitted";--> statement-breakpoint
CREATE UNIQUE INDEX "apprentice_agreement_once" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","application_id") WHERE "enrolment"."apprentice_agreement"."status" not in ('withdrawn', 'ended');--> statement-breakpoint
CREATE INDEX "apprentice_agreement_by_application" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","application_id");--> statement-breakpoint
CREATE INDEX "apprentice_agreement_by_time" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","drafted_at","id");--> statement-breakpoint
CREATE INDEX "apprentice_agreement_by_enterprise" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","enterprise_id","status","id");--> statement-breakpoint
CREATE INDEX "apprentice_agreement_by_college" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","college_id","status","id");--> statement-breakpoint
CREATE INDEX "apprentice_agreement_amending" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","drafted_at","id") WHERE "enrolment"."apprentice_agreement"."amendment" is not null;--> statement-breakpoint
CREATE INDEX "apprentice_agreement_by_person" ON "enrolment"."apprentice_agreement" USING btree ("chain_id","person_id","drafted_at","id");--> statement-breakpoint
CREATE INDEX "enrolment_plan_by_enterprise" ON "enrolment"."enrolment_plan" USING btree ("chain_id","enterprise_id","status","id");--> statement-breakpoint
CREATE INDEX "enrolment_plan_by_college" ON "enrolment"."enrolment_plan" USING btree ("chain_id","college_id","status","id");--> statement-breakpoint
CREATE INDEX "plan_post_by_plan" ON "enrolment"."plan_post" USING btree ("chain_id","plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_post_by_demand" ON "enrolment"."plan_post" USING btree ("chain_id","demand_id");--> statement-breakpoint
CREATE INDEX "roster_import_by_college" ON "enrolment"."roster_import" USING btree ("chain_id","college_id","uploaded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_import_once" ON "enrolment"."roster_import" USING btree ("chain_id","plan_id","college_id","file_hash") WHERE "enrolment"."roster_import"."status" not in ('undone', 'discarded');--> statement-breakpoint
CREATE INDEX "roster_row_by_outcome" ON "enrolment"."roster_row" USING btree ("chain_id","import_id","outcome","number");--> statement-breakpoint
CREATE INDEX "roster_row_by_identity" ON "enrolment"."roster_row" USING btree ("chain_id","import_id","identity_digest");--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_open_once" ON "evaluation"."appeal" USING btree ("chain_id","candidate_id","part","raised_by_id") WHERE "evaluation"."appeal"."status" = 'open';--> statement-breakpoint
CREATE INDEX "appeal_by_batch" ON "evaluation"."appeal" USING btree ("chain_id","batch_id","raised_at","id");--> statement-breakpoint
CREATE INDEX "score_correction_by_batch" ON "evaluation"."score_correction" USING btree ("chain_id","batch_id","id");--> statement-breakpoint
CREATE INDEX "body_filing_by_body" ON "evaluation"."body_filing" USING btree ("chain_id","body_id","status","id");--> statement-breakpoint
CREATE INDEX "body_filing_directory_by_division" ON "evaluation"."body_filing_directory" USING btree ("division_code","status","filing_id");--> statement-breakpoint
CREATE INDEX "body_filing_directory_by_code" ON "evaluation"."body_filing_directory" USING btree ("body_code");--> statement-breakpoint
CREATE INDEX "body_filing_directory_by_time" ON "evaluation"."body_filing_directory" USING btree ("changed_at","filing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_once" ON "evaluation"."candidate" USING btree ("chain_id","batch_id","person_id") WHERE "evaluation"."candidate"."status" not in ('rejected', 'withdrawn');--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_seat" ON "evaluation"."candidate" USING btree ("chain_id","batch_id","seat");--> statement-breakpoint
CREATE INDEX "candidate_by_batch" ON "evaluation"."candidate" USING btree ("chain_id","batch_id","name","id");--> statement-breakpoint
CREATE INDEX "candidate_by_person" ON "evaluation"."candidate" USING btree ("chain_id","person_id","id");--> statement-breakpoint
CREATE INDEX "candidate_by_application" ON "evaluation"."candidate" USING btree ("chain_id","application_id");--> statement-breakpoint
CREATE INDEX "mark_by_batch" ON "evaluation"."mark" USING btree ("chain_id","batch_id","candidate_id");--> statement-breakpoint
CREATE INDEX "person_year_by_candidate" ON "evaluation"."person_year" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessor_account" ON "evaluation"."assessor" USING btree ("chain_id","body_id","account_id");--> statement-breakpoint
CREATE INDEX "assessor_by_body" ON "evaluation"."assessor" USING btree ("chain_id","body_id","id");--> statement-breakpoint
CREATE INDEX "evaluation_batch_by_exam" ON "evaluation"."evaluation_batch" USING btree ("chain_id","exam_on","id");--> statement-breakpoint
CREATE INDEX "evaluation_batch_by_body" ON "evaluation"."evaluation_batch" USING btree ("chain_id","body_id","status","id");--> statement-breakpoint
CREATE INDEX "credential_by_user" ON "identity"."credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "identity"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_by_user" ON "identity"."two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_by_identifier" ON "identity"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "call_count_by_time" ON "kernel"."call_count" USING btree ("since");--> statement-breakpoint
CREATE INDEX "event_by_time" ON "kernel"."event" USING btree ("chain_id","at","event_id");--> statement-breakpoint
CREATE INDEX "event_by_actor" ON "kernel"."event" USING btree ("chain_id","organisation_id","actor_id","at","event_id");--> statement-breakpoint
CREATE INDEX "event_by_organisation" ON "kernel"."event" USING btree ("chain_id","organisation_id","at");--> statement-breakpoint
CREATE INDEX "job_by_organisation" ON "kernel"."job" USING btree ("chain_id","organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "look_by_time" ON "kernel"."look" USING btree ("chain_id","at","id");--> statement-breakpoint
CREATE INDEX "organisation_log_by_time" ON "kernel"."organisation_log" USING btree ("organisation_id","at","key");--> statement-breakpoint
CREATE INDEX "reminder_from" ON "kernel"."reminder" USING btree ("chain_id","from_id","at");--> statement-breakpoint
CREATE INDEX "reminder_to" ON "kernel"."reminder" USING btree ("chain_id","to_id","at");--> statement-breakpoint
CREATE INDEX "touched_by_chain" ON "kernel"."touched" USING btree ("chain_id","follower");--> statement-breakpoint
CREATE INDEX "chain_directory_by_division" ON "network"."chain_directory" USING btree ("division_code","status","chain_id");--> statement-breakpoint
CREATE INDEX "chain_directory_by_due" ON "network"."chain_directory" USING btree (coalesce("due_on", '9999-12-31'),"chain_id");--> statement-breakpoint
CREATE INDEX "contribution_by_giver" ON "network"."contribution" USING btree ("chain_id","giver_id","status");--> statement-breakpoint
CREATE INDEX "membership_by_organisation" ON "organisation"."membership" USING btree ("organisation_id","account_id");--> statement-breakpoint
CREATE INDEX "organisation_by_kind" ON "organisation"."organisation" USING btree ("kind","division_code","id");--> statement-breakpoint
CREATE INDEX "person_look_by_time" ON "organisation"."person_look" USING btree ("chain_id","organisation_id","at","id");--> statement-breakpoint
CREATE INDEX "person_look_by_person" ON "organisation"."person_look" USING btree ("chain_id","person_id","at","id");--> statement-breakpoint
CREATE INDEX "indicator_cell_by_code" ON "quality"."indicator_cell" USING btree ("code","month","division_code");--> statement-breakpoint
CREATE INDEX "journey_cell_by_division" ON "quality"."journey_cell" USING btree ("division_code","year");--> statement-breakpoint
CREATE INDEX "mutual_review_by_rater" ON "quality"."mutual_review" USING btree ("chain_id","rater_id","due_on","id");--> statement-breakpoint
CREATE INDEX "mutual_review_by_status" ON "quality"."mutual_review" USING btree ("chain_id","status");--> statement-breakpoint
CREATE INDEX "occupation_by_name" ON "standard"."occupation" USING btree ("dictionary_version","name");--> statement-breakpoint
CREATE INDEX "attachment_by_record" ON "supervision"."attachment" USING btree ("record_id","uploaded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_once" ON "supervision"."attachment" USING btree ("record_id","organisation_id","sha256");--> statement-breakpoint
CREATE INDEX "chain_rollup_by_division" ON "supervision"."chain_rollup" USING btree ("division_code","month");--> statement-breakpoint
CREATE INDEX "clue_by_time" ON "supervision"."clue" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "clue_by_status" ON "supervision"."clue" USING btree ("status","first_seen_at","id");--> statement-breakpoint
CREATE INDEX "clue_by_chain" ON "supervision"."clue" USING btree ("chain_id","first_seen_at","id");--> statement-breakpoint
CREATE INDEX "clue_by_key" ON "supervision"."clue" USING btree ("chain_id","rule","key");--> statement-breakpoint
CREATE INDEX "evidence_request_by_inspection" ON "supervision"."evidence_request" USING btree ("inspection_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "evidence_request_by_addressee" ON "supervision"."evidence_request" USING btree ("organisation_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "evidence_request_by_status" ON "supervision"."evidence_request" USING btree ("status","due_on","id");--> statement-breakpoint
CREATE INDEX "inspection_by_time" ON "supervision"."inspection" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "inspection_by_chain" ON "supervision"."inspection" USING btree ("chain_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "inspection_by_status" ON "supervision"."inspection" USING btree ("status","opened_at","id");--> statement-breakpoint
CREATE INDEX "inspection_by_reader" ON "supervision"."inspection" USING btree ("reader_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "rectification_by_time" ON "supervision"."rectification" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "rectification_by_chain" ON "supervision"."rectification" USING btree ("chain_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "rectification_by_addressee" ON "supervision"."rectification" USING btree ("organisation_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "rectification_by_status" ON "supervision"."rectification" USING btree ("status","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "apprenticeship_once" ON "training"."apprenticeship" USING btree ("chain_id","application_id");--> statement-breakpoint
CREATE INDEX "apprenticeship_by_start" ON "training"."apprenticeship" USING btree ("chain_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "apprenticeship_by_enterprise" ON "training"."apprenticeship" USING btree ("chain_id","enterprise_id","status","starts_on","id");--> statement-breakpoint
CREATE INDEX "apprenticeship_by_college" ON "training"."apprenticeship" USING btree ("chain_id","college_id","status","starts_on","id");--> statement-breakpoint
CREATE INDEX "apprenticeship_by_mentor" ON "training"."apprenticeship" USING btree ("chain_id","mentor_id","status");--> statement-breakpoint
CREATE INDEX "apprenticeship_by_person" ON "training"."apprenticeship" USING btree ("chain_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_correction_open" ON "training"."attendance_correction" USING btree ("chain_id","session_id","person_id") WHERE "training"."attendance_correction"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "attendance_correction_by_host" ON "training"."attendance_correction" USING btree ("chain_id","host_id","status");--> statement-breakpoint
CREATE INDEX "attendance_correction_by_base" ON "training"."attendance_correction" USING btree ("chain_id","base_id","status");--> statement-breakpoint
CREATE INDEX "attendance_correction_by_session" ON "training"."attendance_correction" USING btree ("chain_id","session_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_evidence_once" ON "training"."attendance_evidence" USING btree ("chain_id","session_id","person_id") WHERE "training"."attendance_evidence"."source" = 'person';--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_evidence_logged" ON "training"."attendance_evidence" USING btree ("chain_id","session_id","person_id","source","from_at","to_at") WHERE "training"."attendance_evidence"."import_id" is not null;--> statement-breakpoint
CREATE INDEX "attendance_evidence_by_device" ON "training"."attendance_evidence" USING btree ("chain_id","device_digest") WHERE "training"."attendance_evidence"."device_digest" is not null;--> statement-breakpoint
CREATE INDEX "attendance_evidence_by_place" ON "training"."attendance_evidence" USING btree ("chain_id","session_id","person_id","at");--> statement-breakpoint
CREATE INDEX "base_booking_by_station" ON "training"."base_booking" USING btree ("chain_id","station_id","held_on");--> statement-breakpoint
CREATE INDEX "base_booking_by_time" ON "training"."base_booking" USING btree ("chain_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "base_booking_by_base" ON "training"."base_booking" USING btree ("chain_id","base_id","status","starts_at","id");--> statement-breakpoint
CREATE INDEX "base_booking_by_asker" ON "training"."base_booking" USING btree ("chain_id","asker_id","status","starts_at","id");--> statement-breakpoint
CREATE INDEX "mentor_by_enterprise" ON "training"."mentor" USING btree ("chain_id","enterprise_id","id");--> statement-breakpoint
CREATE INDEX "session_place_by_person" ON "training"."session_place" USING btree ("chain_id","person_id","starts_at","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_session_once" ON "training"."training_session" USING btree ("chain_id","booking_id") WHERE "training"."training_session"."status" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "training_session_by_host" ON "training"."training_session" USING btree ("chain_id","host_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "training_session_by_base" ON "training"."training_session" USING btree ("chain_id","base_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "training_session_open" ON "training"."training_session" USING btree ("chain_id","base_id") WHERE "training"."training_session"."status" = 'open';--> statement-breakpoint
CREATE INDEX "training_station_by_name" ON "training"."training_station" USING btree ("chain_id","name","id");--> statement-breakpoint
CREATE INDEX "training_station_by_base" ON "training"."training_station" USING btree ("chain_id","base_id","name","id");--> statement-breakpoint
CREATE POLICY "certificate_visible" ON "certificate"."certificate" AS PERMISSIVE FOR ALL TO "app_user" USING ("certificate"."certificate"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("certificate"."certificate"."body_id", "certificate"."certificate"."person_id") or "certificate"."certificate"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("certificate"."certificate"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("certificate"."certificate"."body_id") or "certificate"."certificate"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "number_series_own" ON "certificate"."number_series" AS PERMISSIVE FOR ALL TO "app_user" USING ("certificate"."number_series"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid) WITH CHECK ("certificate"."number_series"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "number_void_read" ON "certificate"."number_void" AS PERMISSIVE FOR SELECT TO "app_user" USING ("certificate"."number_void"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "number_void_add" ON "certificate"."number_void" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("certificate"."number_void"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_certificate_read" ON "certificate"."person_certificate" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "person_certificate_add" ON "certificate"."person_certificate" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("certificate"."person_certificate"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_certificate_change" ON "certificate"."person_certificate" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("certificate"."person_certificate"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid) WITH CHECK ("certificate"."person_certificate"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "public_certificate_verify" ON "certificate"."public_certificate" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "public_certificate_own" ON "certificate"."public_certificate" AS PERMISSIVE FOR ALL TO "app_user" USING ("certificate"."public_certificate"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid) WITH CHECK ("certificate"."public_certificate"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "skill_demand_read" ON "demand"."skill_demand" AS PERMISSIVE FOR SELECT TO "app_user" USING ("demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("demand"."skill_demand"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("demand"."skill_demand"."enterprise_id") or "demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "skill_demand_add" ON "demand"."skill_demand" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("demand"."skill_demand"."enterprise_id"));--> statement-breakpoint
CREATE POLICY "skill_demand_change" ON "demand"."skill_demand" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("demand"."skill_demand"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("demand"."skill_demand"."enterprise_id") or "demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("demand"."skill_demand"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("demand"."skill_demand"."enterprise_id") or "demand"."skill_demand"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "employment_visible" ON "employment"."employment" AS PERMISSIVE FOR ALL TO "app_user" USING ("employment"."employment"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."employment"."enterprise_id", "employment"."employment"."college_id", "employment"."employment"."person_id") or "employment"."employment"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("employment"."employment"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."employment"."enterprise_id", "employment"."employment"."person_id") or "employment"."employment"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "upgrade_wish_read" ON "employment"."upgrade_wish" AS PERMISSIVE FOR SELECT TO "app_user" USING ("employment"."upgrade_wish"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."upgrade_wish"."body_id", "employment"."upgrade_wish"."college_id", "employment"."upgrade_wish"."person_id") or "employment"."upgrade_wish"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "upgrade_wish_add" ON "employment"."upgrade_wish" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("employment"."upgrade_wish"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."upgrade_wish"."person_id"));--> statement-breakpoint
CREATE POLICY "upgrade_wish_change" ON "employment"."upgrade_wish" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("employment"."upgrade_wish"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."upgrade_wish"."body_id", "employment"."upgrade_wish"."person_id")) WITH CHECK ("employment"."upgrade_wish"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("employment"."upgrade_wish"."body_id", "employment"."upgrade_wish"."person_id"));--> statement-breakpoint
CREATE POLICY "agreement_edition_visible" ON "enrolment"."agreement_edition" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."agreement_edition"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."agreement_edition"."enterprise_id", "enrolment"."agreement_edition"."college_id", "enrolment"."agreement_edition"."person_id") or "enrolment"."agreement_edition"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("enrolment"."agreement_edition"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."agreement_edition"."enterprise_id", "enrolment"."agreement_edition"."college_id", "enrolment"."agreement_edition"."person_id") or "enrolment"."agreement_edition"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "application_visible" ON "enrolment"."application" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."application"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."application"."college_id", "enrolment"."application"."enterprise_id", "enrolment"."application"."person_id") or "enrolment"."application"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("enrolment"."application"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."application"."college_id", "enrolment"."application"."enterprise_id") or "enrolment"."application"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "person_place_read" ON "enrolment"."person_place" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "person_place_add" ON "enrolment"."person_place" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("enrolment"."person_place"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_place_change" ON "enrolment"."person_place" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("enrolment"."person_place"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid) WITH CHECK ("enrolment"."person_place"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_place_remove" ON "enrolment"."person_place" AS PERMISSIVE FOR DELETE TO "app_user" USING ("enrolment"."person_place"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "apprentice_agreement_visible" ON "enrolment"."apprentice_agreement" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."apprentice_agreement"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."apprentice_agreement"."enterprise_id", "enrolment"."apprentice_agreement"."college_id", "enrolment"."apprentice_agreement"."signatory_id") or "enrolment"."apprentice_agreement"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("enrolment"."apprentice_agreement"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."apprentice_agreement"."enterprise_id", "enrolment"."apprentice_agreement"."college_id", "enrolment"."apprentice_agreement"."signatory_id") or "enrolment"."apprentice_agreement"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "enrolment_plan_visible" ON "enrolment"."enrolment_plan" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."enrolment_plan"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."enrolment_plan"."enterprise_id", "enrolment"."enrolment_plan"."partner_id") or "enrolment"."enrolment_plan"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("enrolment"."enrolment_plan"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."enrolment_plan"."enterprise_id", "enrolment"."enrolment_plan"."partner_id") or "enrolment"."enrolment_plan"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "plan_post_visible" ON "enrolment"."plan_post" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."plan_post"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."plan_post"."enterprise_id", "enrolment"."plan_post"."partner_id") or "enrolment"."plan_post"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("enrolment"."plan_post"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."plan_post"."enterprise_id", "enrolment"."plan_post"."partner_id") or "enrolment"."plan_post"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "roster_file_own" ON "enrolment"."roster_file" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."roster_file"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_file"."college_id")) WITH CHECK ("enrolment"."roster_file"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_file"."college_id"));--> statement-breakpoint
CREATE POLICY "roster_import_own" ON "enrolment"."roster_import" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."roster_import"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_import"."college_id")) WITH CHECK ("enrolment"."roster_import"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_import"."college_id"));--> statement-breakpoint
CREATE POLICY "roster_mapping_own" ON "enrolment"."roster_mapping" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."roster_mapping"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_mapping"."college_id")) WITH CHECK ("enrolment"."roster_mapping"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_mapping"."college_id"));--> statement-breakpoint
CREATE POLICY "roster_row_own" ON "enrolment"."roster_row" AS PERMISSIVE FOR ALL TO "app_user" USING ("enrolment"."roster_row"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_row"."college_id")) WITH CHECK ("enrolment"."roster_row"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("enrolment"."roster_row"."college_id"));--> statement-breakpoint
CREATE POLICY "appeal_visible" ON "evaluation"."appeal" AS PERMISSIVE FOR ALL TO "app_user" USING ("evaluation"."appeal"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."appeal"."body_id", "evaluation"."appeal"."college_id", "evaluation"."appeal"."person_id") or "evaluation"."appeal"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."appeal"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."appeal"."body_id", "evaluation"."appeal"."college_id", "evaluation"."appeal"."person_id") or "evaluation"."appeal"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "score_correction_visible" ON "evaluation"."score_correction" AS PERMISSIVE FOR ALL TO "app_user" USING ("evaluation"."score_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."score_correction"."body_id") or "evaluation"."score_correction"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."score_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."score_correction"."body_id") or "evaluation"."score_correction"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "body_filing_read" ON "evaluation"."body_filing" AS PERMISSIVE FOR SELECT TO "app_user" USING ("evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("evaluation"."body_filing"."status" = 'filed' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."body_filing"."body_id") or "evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "body_filing_add" ON "evaluation"."body_filing" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."body_filing"."body_id"));--> statement-breakpoint
CREATE POLICY "body_filing_change" ON "evaluation"."body_filing" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."body_filing"."body_id") or "evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."body_filing"."body_id") or "evaluation"."body_filing"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "body_filing_directory_read" ON "evaluation"."body_filing_directory" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("evaluation"."body_filing_directory"."division_code", nullif(current_setting('app.division', true), '')) or "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "body_filing_directory_add" ON "evaluation"."body_filing_directory" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (("evaluation"."body_filing_directory"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "body_filing_directory_change" ON "evaluation"."body_filing_directory" AS PERMISSIVE FOR UPDATE TO "app_user" USING (("evaluation"."body_filing_directory"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK (("evaluation"."body_filing_directory"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "evaluation"."body_filing_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "candidate_visible" ON "evaluation"."candidate" AS PERMISSIVE FOR ALL TO "app_user" USING ("evaluation"."candidate"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."candidate"."body_id", "evaluation"."candidate"."college_id", "evaluation"."candidate"."person_id") or "evaluation"."candidate"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."candidate"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."candidate"."body_id", "evaluation"."candidate"."college_id") or "evaluation"."candidate"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "mark_read" ON "evaluation"."mark" AS PERMISSIVE FOR SELECT TO "app_user" USING ("evaluation"."mark"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."mark"."body_id") or ("evaluation"."mark"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid = '00000000-0000-0000-0000-000000000000'::uuid)));--> statement-breakpoint
CREATE POLICY "mark_add" ON "evaluation"."mark" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("evaluation"."mark"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."mark"."body_id"));--> statement-breakpoint
CREATE POLICY "person_year_read" ON "evaluation"."person_year" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "person_year_add" ON "evaluation"."person_year" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("evaluation"."person_year"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_year_remove" ON "evaluation"."person_year" AS PERMISSIVE FOR DELETE TO "app_user" USING (("evaluation"."person_year"."college_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "evaluation"."person_year"."body_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "entry_condition_read" ON "evaluation"."entry_condition" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "entry_condition_add" ON "evaluation"."entry_condition" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "entry_condition_end" ON "evaluation"."entry_condition" AS PERMISSIVE FOR UPDATE TO "app_user" USING (nullif(current_setting('app.division', true), '') is not null) WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "entry_condition_seed" ON "evaluation"."entry_condition" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "standard_version_read" ON "evaluation"."standard_version" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "standard_version_add" ON "evaluation"."standard_version" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "standard_version_seed" ON "evaluation"."standard_version" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "assessor_visible" ON "evaluation"."assessor" AS PERMISSIVE FOR ALL TO "app_user" USING ("evaluation"."assessor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."assessor"."body_id") or "evaluation"."assessor"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."assessor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."assessor"."body_id") or "evaluation"."assessor"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "evaluation_batch_read" ON "evaluation"."evaluation_batch" AS PERMISSIVE FOR SELECT TO "app_user" USING ("evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("evaluation"."evaluation_batch"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."evaluation_batch"."body_id") or "evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "evaluation_batch_add" ON "evaluation"."evaluation_batch" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."evaluation_batch"."body_id"));--> statement-breakpoint
CREATE POLICY "evaluation_batch_change" ON "evaluation"."evaluation_batch" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("evaluation"."evaluation_batch"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."evaluation_batch"."body_id") or "evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("evaluation"."evaluation_batch"."status" <> 'draft' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("evaluation"."evaluation_batch"."body_id") or "evaluation"."evaluation_batch"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "account_identity" ON "identity"."account" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credential_identity" ON "identity"."credential" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_identity" ON "identity"."session" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "two_factor_identity" ON "identity"."two_factor" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verification_identity" ON "identity"."verification" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "confirmation_identity" ON "identity"."confirmation" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "call_count_identity" ON "kernel"."call_count" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "call_count_sweep" ON "kernel"."call_count" AS PERMISSIVE FOR ALL TO "app_job" USING (true);--> statement-breakpoint
CREATE POLICY "event_read" ON "kernel"."event" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."event"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."event"."organisation_id", "kernel"."event"."counterpart_id") or ("kernel"."event"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])
    and (not ("kernel"."event"."aggregate" in ('clue', 'inspection', 'evidence-request', 'rectification', 'attachment')) or nullif(current_setting('app.division', true), '') is not null or nullif(current_setting('app.organisation_id', true), '')::uuid = '00000000-0000-0000-0000-000000000000'::uuid))));--> statement-breakpoint
CREATE POLICY "event_append" ON "kernel"."event" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."event"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."event"."organisation_id"));--> statement-breakpoint
CREATE POLICY "idempotency_own" ON "kernel"."idempotency" AS PERMISSIVE FOR ALL TO "app_user" USING ("kernel"."idempotency"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."idempotency"."organisation_id")) WITH CHECK ("kernel"."idempotency"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."idempotency"."organisation_id"));--> statement-breakpoint
CREATE POLICY "job_visible" ON "kernel"."job" AS PERMISSIVE FOR ALL TO "app_user" USING ("kernel"."job"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."job"."organisation_id") or "kernel"."job"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("kernel"."job"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."job"."organisation_id") or "kernel"."job"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "look_read" ON "kernel"."look" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."look"."organisation_id") or "kernel"."look"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "look_append" ON "kernel"."look" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."look"."organisation_id"));--> statement-breakpoint
CREATE POLICY "organisation_log_read" ON "kernel"."organisation_log" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."organisation_log"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisation_log_append" ON "kernel"."organisation_log" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."organisation_log"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "reminder_read" ON "kernel"."reminder" AS PERMISSIVE FOR SELECT TO "app_user" USING ("kernel"."reminder"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."reminder"."from_id", "kernel"."reminder"."to_id"));--> statement-breakpoint
CREATE POLICY "reminder_send" ON "kernel"."reminder" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."reminder"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("kernel"."reminder"."from_id"));--> statement-breakpoint
CREATE POLICY "touched_mark" ON "kernel"."touched" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("kernel"."touched"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "touched_count" ON "kernel"."touched" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chain_directory_identity" ON "network"."chain_directory" AS PERMISSIVE FOR SELECT TO "app_identity", "app_job" USING (true);--> statement-breakpoint
CREATE POLICY "chain_directory_read" ON "network"."chain_directory" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("network"."chain_directory"."division_code", nullif(current_setting('app.division', true), '')) or "network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "chain_directory_add" ON "network"."chain_directory" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "chain_directory_change" ON "network"."chain_directory" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])) WITH CHECK ("network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."chain_directory"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "chain_member_read" ON "network"."chain_member" AS PERMISSIVE FOR SELECT TO "app_user" USING ("network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and ("network"."chain_member"."status" = 'accepted' or nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."chain_member"."organisation_id") or "network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "chain_member_add" ON "network"."chain_member" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "chain_member_change" ON "network"."chain_member" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."chain_member"."organisation_id") or "network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."chain_member"."organisation_id") or "network"."chain_member"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "contribution_read" ON "network"."contribution" AS PERMISSIVE FOR SELECT TO "app_user" USING ("network"."contribution"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "contribution_add" ON "network"."contribution" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."contribution"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."contribution"."giver_id"));--> statement-breakpoint
CREATE POLICY "contribution_change" ON "network"."contribution" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("network"."contribution"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."contribution"."giver_id")) WITH CHECK ("network"."contribution"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("network"."contribution"."giver_id"));--> statement-breakpoint
CREATE POLICY "charter_version_read" ON "network"."charter_version" AS PERMISSIVE FOR SELECT TO "app_user" USING ("network"."charter_version"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_version_add" ON "network"."charter_version" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."charter_version"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."charter_version"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "skill_chain_read" ON "network"."skill_chain" AS PERMISSIVE FOR SELECT TO "app_user" USING ("network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "skill_chain_found" ON "network"."skill_chain" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "skill_chain_change" ON "network"."skill_chain" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])) WITH CHECK ("network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "network"."skill_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "membership_identity" ON "organisation"."membership" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "membership_own" ON "organisation"."membership" AS PERMISSIVE FOR SELECT TO "app_user" USING ("organisation"."membership"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisation_chain_identity" ON "organisation"."organisation_chain" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "organisation_chain_read" ON "organisation"."organisation_chain" AS PERMISSIVE FOR SELECT TO "app_user" USING (("organisation"."organisation_chain"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid or "organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "organisation_chain_add" ON "organisation"."organisation_chain" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and "organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_chain_change" ON "organisation"."organisation_chain" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("organisation"."organisation_chain"."organisation_id") or "organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("organisation"."organisation_chain"."organisation_id") or "organisation"."organisation_chain"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "organisation_public" ON "organisation"."organisation" AS PERMISSIVE FOR SELECT TO "app_identity", "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "person_account_identity" ON "organisation"."person_account" AS PERMISSIVE FOR ALL TO "app_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "person_account_own" ON "organisation"."person_account" AS PERMISSIVE FOR SELECT TO "app_user" USING ("organisation"."person_account"."person_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_chain_identity" ON "organisation"."person_chain" AS PERMISSIVE FOR SELECT TO "app_identity" USING (true);--> statement-breakpoint
CREATE POLICY "person_chain_read" ON "organisation"."person_chain" AS PERMISSIVE FOR SELECT TO "app_user" USING ("organisation"."person_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "person_chain_add" ON "organisation"."person_chain" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("organisation"."person_chain"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "person_found" ON "organisation"."person" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "person_added" ON "organisation"."person" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "person_look_read" ON "organisation"."person_look" AS PERMISSIVE FOR SELECT TO "app_user" USING ("organisation"."person_look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("organisation"."person_look"."organisation_id", "organisation"."person_look"."person_id"));--> statement-breakpoint
CREATE POLICY "person_look_append" ON "organisation"."person_look" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("organisation"."person_look"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("organisation"."person_look"."organisation_id"));--> statement-breakpoint
CREATE POLICY "indicator_cell_read" ON "quality"."indicator_cell" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("quality"."indicator_cell"."division_code", nullif(current_setting('app.division', true), '')) or "quality"."indicator_cell"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "indicator_cell_count" ON "quality"."indicator_cell" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "indicator_check_read" ON "quality"."indicator_check" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("quality"."indicator_check"."division_code", nullif(current_setting('app.division', true), '')) or "quality"."indicator_check"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "indicator_check_keep" ON "quality"."indicator_check" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "journey_cell_read" ON "quality"."journey_cell" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("quality"."journey_cell"."division_code", nullif(current_setting('app.division', true), '')) or "quality"."journey_cell"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "journey_cell_count" ON "quality"."journey_cell" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "member_rating_read" ON "quality"."member_rating" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quality"."member_rating"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "member_rating_keep" ON "quality"."member_rating" AS PERMISSIVE FOR ALL TO "app_job" USING ("quality"."member_rating"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("quality"."member_rating"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "mutual_review_read" ON "quality"."mutual_review" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("quality"."mutual_review"."rater_id", "quality"."mutual_review"."reader_id") or ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid = '00000000-0000-0000-0000-000000000000'::uuid)));--> statement-breakpoint
CREATE POLICY "mutual_review_change" ON "quality"."mutual_review" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("quality"."mutual_review"."rater_id", "quality"."mutual_review"."reader_id")) WITH CHECK ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("quality"."mutual_review"."rater_id", "quality"."mutual_review"."reader_id"));--> statement-breakpoint
CREATE POLICY "mutual_review_keep" ON "quality"."mutual_review" AS PERMISSIVE FOR ALL TO "app_job" USING ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("quality"."mutual_review"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "industry_cluster_read" ON "standard"."industry_cluster" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "industry_cluster_seed" ON "standard"."industry_cluster" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "occupation_read" ON "standard"."occupation" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "occupation_add" ON "standard"."occupation" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "occupation_rename" ON "standard"."occupation" AS PERMISSIVE FOR UPDATE TO "app_user" USING (nullif(current_setting('app.division', true), '') is not null) WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "occupation_seed" ON "standard"."occupation" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "occupation_dictionary_read" ON "standard"."occupation_dictionary" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "occupation_dictionary_add" ON "standard"."occupation_dictionary" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "occupation_dictionary_retitle" ON "standard"."occupation_dictionary" AS PERMISSIVE FOR UPDATE TO "app_user" USING (nullif(current_setting('app.division', true), '') is not null) WITH CHECK (nullif(current_setting('app.division', true), '') is not null);--> statement-breakpoint
CREATE POLICY "occupation_dictionary_seed" ON "standard"."occupation_dictionary" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "region_read" ON "standard"."region" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "region_seed" ON "standard"."region" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rule_parameter_read" ON "standard"."rule_parameter" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "rule_parameter_add" ON "standard"."rule_parameter" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("standard"."rule_parameter"."division", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "rule_parameter_end" ON "standard"."rule_parameter" AS PERMISSIVE FOR UPDATE TO "app_user" USING (starts_with("standard"."rule_parameter"."division", nullif(current_setting('app.division', true), ''))) WITH CHECK (starts_with("standard"."rule_parameter"."division", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "rule_parameter_seed" ON "standard"."rule_parameter" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "attachment_read" ON "supervision"."attachment" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("supervision"."attachment"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."attachment"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attachment_add" ON "supervision"."attachment" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("supervision"."attachment"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "chain_rollup_read" ON "supervision"."chain_rollup" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("supervision"."chain_rollup"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."chain_rollup"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "chain_rollup_count" ON "supervision"."chain_rollup" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_switch_read" ON "supervision"."audit_switch" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "audit_switch_add" ON "supervision"."audit_switch" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("supervision"."audit_switch"."division", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "audit_switch_change" ON "supervision"."audit_switch" AS PERMISSIVE FOR UPDATE TO "app_user" USING (starts_with("supervision"."audit_switch"."division", nullif(current_setting('app.division', true), ''))) WITH CHECK (starts_with("supervision"."audit_switch"."division", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "clue_read" ON "supervision"."clue" AS PERMISSIVE FOR SELECT TO "app_user" USING (starts_with("supervision"."clue"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "clue_judge" ON "supervision"."clue" AS PERMISSIVE FOR UPDATE TO "app_user" USING (starts_with("supervision"."clue"."division_code", nullif(current_setting('app.division', true), ''))) WITH CHECK (starts_with("supervision"."clue"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "clue_keep" ON "supervision"."clue" AS PERMISSIVE FOR ALL TO "app_job" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "evidence_request_read" ON "supervision"."evidence_request" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("supervision"."evidence_request"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."evidence_request"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "evidence_request_ask" ON "supervision"."evidence_request" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("supervision"."evidence_request"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "evidence_request_change" ON "supervision"."evidence_request" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((starts_with("supervision"."evidence_request"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."evidence_request"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK ((starts_with("supervision"."evidence_request"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."evidence_request"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "inspection_read" ON "supervision"."inspection" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("supervision"."inspection"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."inspection"."reader_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "inspection_open" ON "supervision"."inspection" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("supervision"."inspection"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "inspection_change" ON "supervision"."inspection" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((starts_with("supervision"."inspection"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."inspection"."reader_id" = nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK ((starts_with("supervision"."inspection"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."inspection"."reader_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "inspection_draw_read" ON "supervision"."inspection_draw" AS PERMISSIVE FOR SELECT TO "app_user" USING (starts_with("supervision"."inspection_draw"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "inspection_draw_add" ON "supervision"."inspection_draw" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("supervision"."inspection_draw"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "rectification_read" ON "supervision"."rectification" AS PERMISSIVE FOR SELECT TO "app_user" USING ((starts_with("supervision"."rectification"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."rectification"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "rectification_order" ON "supervision"."rectification" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (starts_with("supervision"."rectification"."division_code", nullif(current_setting('app.division', true), '')));--> statement-breakpoint
CREATE POLICY "rectification_change" ON "supervision"."rectification" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((starts_with("supervision"."rectification"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."rectification"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK ((starts_with("supervision"."rectification"."division_code", nullif(current_setting('app.division', true), '')) or "supervision"."rectification"."organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "apprenticeship_visible" ON "training"."apprenticeship" AS PERMISSIVE FOR ALL TO "app_user" USING ("training"."apprenticeship"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."apprenticeship"."enterprise_id", "training"."apprenticeship"."college_id", "training"."apprenticeship"."person_id") or "training"."apprenticeship"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]))) WITH CHECK ("training"."apprenticeship"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."apprenticeship"."enterprise_id", "training"."apprenticeship"."college_id") or "training"."apprenticeship"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "attendance_correction_read" ON "training"."attendance_correction" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."attendance_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_correction"."host_id", "training"."attendance_correction"."base_id", "training"."attendance_correction"."person_id") or "training"."attendance_correction"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "attendance_correction_add" ON "training"."attendance_correction" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."attendance_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_correction"."host_id", "training"."attendance_correction"."base_id"));--> statement-breakpoint
CREATE POLICY "attendance_correction_change" ON "training"."attendance_correction" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."attendance_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_correction"."host_id", "training"."attendance_correction"."base_id")) WITH CHECK ("training"."attendance_correction"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_correction"."host_id", "training"."attendance_correction"."base_id"));--> statement-breakpoint
CREATE POLICY "attendance_evidence_read" ON "training"."attendance_evidence" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."attendance_evidence"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_evidence"."host_id", "training"."attendance_evidence"."base_id", "training"."attendance_evidence"."person_id") or "training"."attendance_evidence"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "attendance_evidence_add" ON "training"."attendance_evidence" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."attendance_evidence"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (("training"."attendance_evidence"."source" = 'person' and "training"."attendance_evidence"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_evidence"."person_id"))
          or ("training"."attendance_evidence"."source" <> 'person' and "training"."attendance_evidence"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."attendance_evidence"."base_id"))));--> statement-breakpoint
CREATE POLICY "base_booking_read" ON "training"."base_booking" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."base_booking"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (("training"."base_booking"."status" <> 'declined' and "training"."base_booking"."status" <> 'cancelled') or nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."base_booking"."base_id", "training"."base_booking"."asker_id") or "training"."base_booking"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "base_booking_add" ON "training"."base_booking" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."base_booking"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."base_booking"."asker_id"));--> statement-breakpoint
CREATE POLICY "base_booking_change" ON "training"."base_booking" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."base_booking"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."base_booking"."base_id", "training"."base_booking"."asker_id")) WITH CHECK ("training"."base_booking"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."base_booking"."base_id", "training"."base_booking"."asker_id"));--> statement-breakpoint
CREATE POLICY "mentor_read" ON "training"."mentor" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."mentor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."mentor"."enterprise_id") or ("training"."mentor"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid = '00000000-0000-0000-0000-000000000000'::uuid)));--> statement-breakpoint
CREATE POLICY "mentor_add" ON "training"."mentor" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."mentor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."mentor"."enterprise_id"));--> statement-breakpoint
CREATE POLICY "mentor_change" ON "training"."mentor" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."mentor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."mentor"."enterprise_id")) WITH CHECK ("training"."mentor"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."mentor"."enterprise_id"));--> statement-breakpoint
CREATE POLICY "session_place_read" ON "training"."session_place" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."session_place"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and (nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."session_place"."host_id", "training"."session_place"."base_id", "training"."session_place"."person_id") or "training"."session_place"."chain_id" = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])));--> statement-breakpoint
CREATE POLICY "session_place_add" ON "training"."session_place" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."session_place"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."session_place"."host_id"));--> statement-breakpoint
CREATE POLICY "session_place_change" ON "training"."session_place" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."session_place"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."session_place"."host_id", "training"."session_place"."base_id")) WITH CHECK ("training"."session_place"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."session_place"."host_id", "training"."session_place"."base_id"));--> statement-breakpoint
CREATE POLICY "session_place_remove" ON "training"."session_place" AS PERMISSIVE FOR DELETE TO "app_user" USING ("training"."session_place"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."session_place"."host_id"));--> statement-breakpoint
CREATE POLICY "training_session_read" ON "training"."training_session" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."training_session"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "training_session_add" ON "training"."training_session" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."training_session"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."training_session"."host_id"));--> statement-breakpoint
CREATE POLICY "training_session_change" ON "training"."training_session" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."training_session"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("training"."training_session"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."training_session"."base_id", "training"."training_session"."host_id"));--> statement-breakpoint
CREATE POLICY "training_station_read" ON "training"."training_station" AS PERMISSIVE FOR SELECT TO "app_user" USING ("training"."training_station"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "training_station_add" ON "training"."training_station" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("training"."training_station"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."training_station"."base_id"));--> statement-breakpoint
CREATE POLICY "training_station_change" ON "training"."training_station" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("training"."training_station"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[])) WITH CHECK ("training"."training_station"."chain_id" = any(string_to_array(current_setting('app.chain_ids', true), ',')::uuid[]) and nullif(current_setting('app.organisation_id', true), '')::uuid in ("training"."training_station"."base_id"));
