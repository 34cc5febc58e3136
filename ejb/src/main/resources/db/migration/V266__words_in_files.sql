-- Words inside files are found by the search's index; nothing asks the database's own any more.
ALTER TABLE file_text DROP INDEX file_text_words;
