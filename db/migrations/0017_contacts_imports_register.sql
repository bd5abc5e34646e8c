CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`role` text,
	`locale` text,
	`is_primary` integer DEFAULT false NOT NULL,
	`is_registry` integer DEFAULT false NOT NULL,
	`bounced_at` integer,
	`departed_at` integer,
	`added_at` integer NOT NULL,
	`added_by` text,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_primary` ON `contacts` (`municipality`) WHERE "contacts"."is_primary" = 1;--> statement-breakpoint
CREATE INDEX `contacts_email` ON `contacts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_address` ON `contacts` (`municipality`,`email`);--> statement-breakpoint
CREATE TABLE `import_heads` (
	`kind` text NOT NULL,
	`head` text NOT NULL,
	`field` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `head`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file` blob,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`read_at` integer,
	`rows` text,
	`problem` text,
	`columns` text,
	`options` text,
	`confirmed_at` integer,
	`confirmed_by` text,
	`outcome` text,
	`before` text,
	`undone_at` integer,
	`undone_by` text,
	`discarded_at` integer,
	`discarded_by` text,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`discarded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_fate" CHECK("imports"."discarded_at" is null or "imports"."confirmed_at" is null),
	CONSTRAINT "imports_undone" CHECK("imports"."undone_at" is null or "imports"."confirmed_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `imports_kind` ON `imports` (`kind`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `counted_in_receivers` (
	`municipality` text PRIMARY KEY NOT NULL,
	`population` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `municipality_populations` (
	`municipality` text NOT NULL,
	`year` integer NOT NULL,
	`population` integer NOT NULL,
	PRIMARY KEY(`municipality`, `year`),
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "municipality_populations_counted" CHECK("municipality_populations"."population" >= 0)
);
--> statement-breakpoint
CREATE TABLE `municipality_years` (
	`year` integer NOT NULL,
	`municipality` text NOT NULL,
	`name_fi` text NOT NULL,
	`region` text NOT NULL,
	`municipality_group` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`year`, `municipality`),
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `municipality_years_municipality` ON `municipality_years` (`municipality`);