CREATE TABLE "products" (
	"room_id" text NOT NULL,
	"product_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"picture" text NOT NULL,
	"sold" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "products_room_id_product_id_pk" PRIMARY KEY("room_id","product_id"),
	CONSTRAINT "products_room_id_number_unique" UNIQUE("room_id","number")
);
--> statement-breakpoint
CREATE TABLE "skus" (
	"room_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"price_fen" integer NOT NULL,
	"stock" integer NOT NULL,
	CONSTRAINT "skus_room_id_sku_id_pk" PRIMARY KEY("room_id","sku_id"),
	CONSTRAINT "stock_left" CHECK ("skus"."stock" >= 0),
	CONSTRAINT "price_positive" CHECK ("skus"."price_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE "coupons" (
	"coupon_id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"title" text NOT NULL,
	"amount_fen" integer NOT NULL,
	"minimum_fen" integer NOT NULL,
	"total" integer NOT NULL,
	"remaining" integer NOT NULL,
	"valid_seconds" integer NOT NULL,
	"closes_at" timestamp with time zone,
	CONSTRAINT "coupons_remaining" CHECK ("coupons"."remaining" between 0 and "coupons"."total")
);
--> statement-breakpoint
CREATE TABLE "held_coupons" (
	"coupon_id" text NOT NULL,
	"user_id" text NOT NULL,
	"room_id" text NOT NULL,
	"title" text NOT NULL,
	"amount_fen" integer NOT NULL,
	"minimum_fen" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"order_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "held_coupons_coupon_id_user_id_pk" PRIMARY KEY("coupon_id","user_id"),
	CONSTRAINT "held_coupons_order_id_unique" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"room_id" text NOT NULL,
	"user_id" text NOT NULL,
	"following" boolean NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "follows_room_id_user_id_pk" PRIMARY KEY("room_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "balances" (
	"user_id" text PRIMARY KEY NOT NULL,
	"coins" integer NOT NULL,
	CONSTRAINT "balance_left" CHECK ("balances"."coins" >= 0)
);
--> statement-breakpoint
CREATE TABLE "coin_ledger" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"request_id" text NOT NULL,
	"coins" integer NOT NULL,
	"room_id" text,
	"gift_id" text,
	"count" integer,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "coin_ledger_user_id_request_id_unique" UNIQUE("user_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "expected_messages" (
	"key" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"arrived" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_losses" (
	"room_id" text PRIMARY KEY NOT NULL,
	"lost" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"order_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"request_id" text NOT NULL,
	"room_id" text NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"title" text NOT NULL,
	"sku_name" text NOT NULL,
	"price_fen" integer NOT NULL,
	"quantity" integer NOT NULL,
	"coupon_id" text,
	"discount_fen" integer NOT NULL,
	"pay_fen" integer NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_user_id_request_id_unique" UNIQUE("user_id","request_id"),
	CONSTRAINT "orders_quantity" CHECK ("orders"."quantity" > 0),
	CONSTRAINT "orders_pay" CHECK ("orders"."pay_fen" > 0 and "orders"."pay_fen" = "orders"."price_fen" * "orders"."quantity" - "orders"."discount_fen")
);
--> statement-breakpoint
CREATE TABLE "spent_receipts" (
	"receipt" text PRIMARY KEY NOT NULL,
	"message_key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"room_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"text" text NOT NULL,
	"time" bigint NOT NULL,
	CONSTRAINT "comments_room_id_sequence_pk" PRIMARY KEY("room_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "red_packet_splits" (
	"packet_id" text NOT NULL,
	"position" integer NOT NULL,
	"amount_fen" integer NOT NULL,
	"user_id" text,
	CONSTRAINT "red_packet_splits_packet_id_position_pk" PRIMARY KEY("packet_id","position"),
	CONSTRAINT "red_packet_splits_packet_id_user_id_unique" UNIQUE("packet_id","user_id"),
	CONSTRAINT "red_packet_splits_amount" CHECK ("red_packet_splits"."amount_fen" >= 1)
);
--> statement-breakpoint
CREATE TABLE "red_packets" (
	"packet_id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"title" text NOT NULL,
	"total_fen" integer NOT NULL,
	"count" integer NOT NULL,
	"drawn" integer DEFAULT 0 NOT NULL,
	"valid_seconds" integer NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "red_packets_drawn" CHECK ("red_packets"."drawn" between 0 and "red_packets"."count")
);
--> statement-breakpoint
CREATE TABLE "assistants" (
	"room_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "assistants_room_id_user_id_pk" PRIMARY KEY("room_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"room_id" text NOT NULL,
	"user_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "removals_room_id_user_id_pk" PRIMARY KEY("room_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"room_id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"announcement" text DEFAULT '' NOT NULL,
	"host_id" text,
	"player" jsonb NOT NULL,
	"state" text DEFAULT 'live' NOT NULL,
	"starts_at" timestamp with time zone,
	"shown" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"all_muted" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"user_id" text PRIMARY KEY NOT NULL,
	"open_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_open_id_unique" UNIQUE("open_id")
);
--> statement-breakpoint
CREATE TABLE "counted_likes" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_statistics" (
	"room_id" text PRIMARY KEY NOT NULL,
	"likes" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"told_version" bigint DEFAULT 0 NOT NULL,
	"held_until" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skus" ADD CONSTRAINT "skus_room_id_product_id_products_room_id_product_id_fk" FOREIGN KEY ("room_id","product_id") REFERENCES "public"."products"("room_id","product_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_packet_splits" ADD CONSTRAINT "red_packet_splits_packet_id_red_packets_packet_id_fk" FOREIGN KEY ("packet_id") REFERENCES "public"."red_packets"("packet_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_packets" ADD CONSTRAINT "red_packets_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistants" ADD CONSTRAINT "assistants_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_statistics" ADD CONSTRAINT "room_statistics_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coupons_room_id_index" ON "coupons" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "held_coupons_user_id_index" ON "held_coupons" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "expected_messages_at_index" ON "expected_messages" USING btree ("at");--> statement-breakpoint
CREATE INDEX "orders_at_index" ON "orders" USING btree ("at") WHERE "orders"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "red_packets_room_id_index" ON "red_packets" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "counted_likes_at_index" ON "counted_likes" USING btree ("at");