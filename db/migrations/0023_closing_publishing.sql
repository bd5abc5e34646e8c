CREATE TABLE `closing_choices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`act_id` integer NOT NULL,
	`response_id` integer NOT NULL,
	`kind` text NOT NULL,
	`counted` integer NOT NULL,
	FOREIGN KEY (`act_id`) REFERENCES `round_acts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closing_choices_kind" CHECK("closing_choices"."kind" in ('draft', 'edits'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closing_choices_act` ON `closing_choices` (`act_id`,`response_id`);--> statement-breakpoint
CREATE TABLE `publishing_outcomes` (
	`schedule_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`published` integer NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `publishing_schedules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publishing_schedules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`revision_id` integer,
	`publishes_at` integer,
	`texts_to` integer,
	`quotes_to` integer,
	`corrects` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`texts_to`) REFERENCES `finding_texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotes_to`) REFERENCES `answer_quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publishing_schedules_whole" CHECK(("publishing_schedules"."revision_id" is null) = ("publishing_schedules"."publishes_at" is null))
);
--> statement-breakpoint
CREATE INDEX `publishing_schedules_round` ON `publishing_schedules` (`round_id`,`id`);
--> statement-breakpoint
CREATE TRIGGER closing_choices_no_update BEFORE UPDATE ON closing_choices BEGIN SELECT raise(abort, 'the choices of a closing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER closing_choices_no_delete BEFORE DELETE ON closing_choices BEGIN SELECT raise(abort, 'the choices of a closing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER publishing_schedules_no_update BEFORE UPDATE ON publishing_schedules BEGIN SELECT raise(abort, 'schedules of publishing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER publishing_schedules_no_delete BEFORE DELETE ON publishing_schedules BEGIN SELECT raise(abort, 'schedules of publishing are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER publishing_outcomes_no_update BEFORE UPDATE ON publishing_outcomes BEGIN SELECT raise(abort, 'outcomes of schedules are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER publishing_outcomes_no_delete BEFORE DELETE ON publishing_outcomes BEGIN SELECT raise(abort, 'outcomes of schedules are append-only'); END;
