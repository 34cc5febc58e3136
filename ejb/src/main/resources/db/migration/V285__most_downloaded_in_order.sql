-- The library in the order of downloads is read by its order, not sorted.
ALTER TABLE resource ADD INDEX resource_downloads (downloads, created_at, id);
