CREATE TABLE `round_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`until` integer,
	`revision_id` integer,
	`reason` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_acts_kind" CHECK("round_acts"."kind" in ('opened', 'closed', 'reopened', 'published', 'withdrawn')),
	CONSTRAINT "round_acts_revision" CHECK(("round_acts"."kind" = 'published') = ("round_acts"."revision_id" is not null)),
	CONSTRAINT "round_acts_until" CHECK("round_acts"."until" is null or "round_acts"."kind" in ('opened', 'reopened'))
);
--> statement-breakpoint
CREATE INDEX `round_acts_round` ON `round_acts` (`round_id`,`id`);
--> statement-breakpoint
INSERT INTO `round_acts` (`round_id`, `kind`, `at`, `by`, `until`, `revision_id`)
SELECT `round_id`, `kind`, `at`, `by`, `until`, `revision_id` FROM (
	SELECT `id` AS `round_id`, 'opened' AS `kind`, `opened_at` AS `at`, `opened_by` AS `by`, 0 AS `step`, null AS `revision_id`,
		CASE WHEN EXISTS (SELECT 1 FROM `events` WHERE `round_id` = `rounds`.`id` AND `kind` = 'round-reopened') THEN
			(SELECT cast(round(unixepoch(`detail` ->> '$.closesAt', 'subsec') * 1000) AS integer) FROM `events`
				WHERE `round_id` = `rounds`.`id` AND `kind` = 'round-opened' ORDER BY `id` DESC LIMIT 1)
		ELSE `closes_at` END AS `until`
	FROM `rounds` WHERE `opened_at` IS NOT null
	UNION ALL
	SELECT `e`.`round_id`, 'closed', `e`.`at`, `e`.`actor`, 1, null, null FROM `events` `e` JOIN `rounds` `r` ON `r`.`id` = `e`.`round_id`
	WHERE `e`.`kind` = 'round-closed' AND `r`.`opened_at` IS NOT null
		AND EXISTS (SELECT 1 FROM `events` `later` WHERE `later`.`round_id` = `e`.`round_id` AND `later`.`kind` = 'round-reopened' AND `later`.`id` > `e`.`id`)
	UNION ALL
	SELECT `e`.`round_id`, 'reopened', `e`.`at`, `e`.`actor`, 2, null,
		CASE WHEN EXISTS (SELECT 1 FROM `events` `later` WHERE `later`.`round_id` = `e`.`round_id` AND `later`.`kind` = 'round-reopened' AND `later`.`id` > `e`.`id`)
		THEN cast(round(unixepoch(`e`.`detail` ->> '$.closesAt', 'subsec') * 1000) AS integer) ELSE `r`.`closes_at` END
	FROM `events` `e` JOIN `rounds` `r` ON `r`.`id` = `e`.`round_id` WHERE `e`.`kind` = 'round-reopened' AND `r`.`opened_at` IS NOT null
	UNION ALL
	SELECT `id`, 'closed', `closed_at`, `closed_by`, 3, null, null FROM `rounds` WHERE `closed_at` IS NOT null
	UNION ALL
	SELECT `rounds`.`id`, 'published', `published_at`, `published_by`, 4, `newest`.`id`, null FROM `rounds`
	JOIN `revisions` `newest` ON `newest`.`round_id` = `rounds`.`id`
		AND `newest`.`number` = (SELECT max(`number`) FROM `revisions` WHERE `round_id` = `rounds`.`id`)
	WHERE `published_at` IS NOT null
) ORDER BY `at`, `step`;
--> statement-breakpoint
CREATE TRIGGER round_acts_no_update BEFORE UPDATE ON round_acts BEGIN SELECT raise(abort, 'the acts of a round are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER round_acts_no_delete BEFORE DELETE ON round_acts BEGIN SELECT raise(abort, 'the acts of a round are append-only'); END;
--> statement-breakpoint
CREATE TABLE `__new_rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`survey` text NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`reference_date` text NOT NULL,
	`size_limits` text NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`survey`) REFERENCES `surveys`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rounds_code" CHECK("__new_rounds"."code" glob '[0-9][0-9][0-9][0-9]*' and "__new_rounds"."code" not glob '*[^0-9a-z-]*')
);
--> statement-breakpoint
INSERT INTO `__new_rounds`("id", "code", "survey", "questionnaire_id", "reference_date", "size_limits", "sample") SELECT "id", "code", "survey", "questionnaire_id", "reference_date", "size_limits", "sample" FROM `rounds`;--> statement-breakpoint
DROP TABLE `rounds`;--> statement-breakpoint
ALTER TABLE `__new_rounds` RENAME TO `rounds`;--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_code_unique` ON `rounds` (`code`);