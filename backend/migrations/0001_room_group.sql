ALTER TABLE "rooms" ADD COLUMN "disbanded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "in_group" jsonb;