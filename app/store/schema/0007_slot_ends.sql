-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0

-- Slots that end by themselves: few among very many stories, and asked for twice a minute while the program runs.
CREATE INDEX article_slot_end ON article (headline_until, featured_until, pinned_until)
    WHERE headline_until IS NOT NULL OR featured_until IS NOT NULL OR pinned_until IS NOT NULL;
