CREATE TABLE `finding_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`part` text NOT NULL,
	`locale` text NOT NULL,
	`text` text,
	`generated` text NOT NULL,
	`figures` text NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_texts_round` ON `finding_texts` (`round_id`,`id`);--> statement-breakpoint
CREATE TABLE `answer_coding_labels` (
	`coding_id` integer NOT NULL,
	`label_id` integer NOT NULL,
	PRIMARY KEY(`coding_id`, `label_id`),
	FOREIGN KEY (`coding_id`) REFERENCES `answer_codings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`label_id`) REFERENCES `answer_labels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_codings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`none_fits` integer NOT NULL,
	`coded_at` integer NOT NULL,
	`coded_by` text NOT NULL,
	FOREIGN KEY (`coded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`,`key`,`version`) REFERENCES `answer_versions`(`response_id`,`key`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_codings_answer` ON `answer_codings` (`key`,`response_id`);--> statement-breakpoint
CREATE TABLE `answer_labels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_labels_name" CHECK(length("answer_labels"."name") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_labels_round_id_key_name_unique` ON `answer_labels` (`round_id`,`key`,`name`);--> statement-breakpoint
CREATE TABLE `answer_quotes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`quote` text,
	`approved_at` integer NOT NULL,
	`approved_by` text NOT NULL,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`,`key`,`version`) REFERENCES `answer_versions`(`response_id`,`key`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_quotes_answer` ON `answer_quotes` (`key`,`response_id`);--> statement-breakpoint
ALTER TABLE `round_acts` ADD `texts_to` integer REFERENCES finding_texts(id);--> statement-breakpoint
ALTER TABLE `round_acts` ADD `quotes_to` integer REFERENCES answer_quotes(id);
--> statement-breakpoint
CREATE TRIGGER finding_texts_no_update BEFORE UPDATE ON finding_texts BEGIN SELECT raise(abort, 'texts of findings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER finding_texts_no_delete BEFORE DELETE ON finding_texts BEGIN SELECT raise(abort, 'texts of findings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_labels_no_update BEFORE UPDATE ON answer_labels BEGIN SELECT raise(abort, 'labels of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_labels_no_delete BEFORE DELETE ON answer_labels BEGIN SELECT raise(abort, 'labels of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_codings_no_update BEFORE UPDATE ON answer_codings BEGIN SELECT raise(abort, 'codings of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_codings_no_delete BEFORE DELETE ON answer_codings BEGIN SELECT raise(abort, 'codings of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_coding_labels_no_update BEFORE UPDATE ON answer_coding_labels BEGIN SELECT raise(abort, 'codings of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_coding_labels_no_delete BEFORE DELETE ON answer_coding_labels BEGIN SELECT raise(abort, 'codings of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_quotes_no_update BEFORE UPDATE ON answer_quotes BEGIN SELECT raise(abort, 'quotes of answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_quotes_no_delete BEFORE DELETE ON answer_quotes BEGIN SELECT raise(abort, 'quotes of answers are append-only'); END;
