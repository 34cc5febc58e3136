-- Posts that go to another thread take the drafts of their edits along. Without this, each of them would look at, and lock, every draft.
ALTER TABLE draft ADD KEY draft_of_place (place);
