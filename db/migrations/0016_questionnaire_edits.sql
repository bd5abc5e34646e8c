CREATE TABLE `questionnaire_edits` (
	`questionnaire_id` integer NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`edit` text NOT NULL,
	`undoes` integer,
	PRIMARY KEY(`questionnaire_id`, `number`),
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`questionnaire_id`,`undoes`) REFERENCES `questionnaire_edits`(`questionnaire_id`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questionnaire_edits_number" CHECK("questionnaire_edits"."number" >= 1 and ("questionnaire_edits"."undoes" is null or "questionnaire_edits"."undoes" < "questionnaire_edits"."number"))
);
--> statement-breakpoint
CREATE TABLE `questionnaire_states` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questionnaire_states_name" CHECK(length("questionnaire_states"."name") between 1 and 100 and "questionnaire_states"."number" >= 0)
);
--> statement-breakpoint
CREATE TRIGGER questionnaire_edits_no_update BEFORE UPDATE ON questionnaire_edits BEGIN SELECT raise(abort, 'the edits of questionnaires are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER questionnaire_edits_no_delete BEFORE DELETE ON questionnaire_edits BEGIN SELECT raise(abort, 'the edits of questionnaires are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER questionnaire_states_no_update BEFORE UPDATE ON questionnaire_states BEGIN SELECT raise(abort, 'the named states of questionnaires are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER questionnaire_states_no_delete BEFORE DELETE ON questionnaire_states BEGIN SELECT raise(abort, 'the named states of questionnaires are append-only'); END;