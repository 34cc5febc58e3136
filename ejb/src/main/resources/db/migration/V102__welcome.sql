-- The thread in which the newcomers of a month introduce themselves. The first approval of the month makes it; of two at one moment
-- the second meets the primary key. month is its first day.
CREATE TABLE welcome_thread (
    month     DATE        NOT NULL,
    thread_id BIGINT      NULL,
    made_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (month),
    KEY welcome_thread_thread (thread_id),
    CONSTRAINT welcome_thread_thread_fk FOREIGN KEY (thread_id) REFERENCES thread (id)
);

-- Newcomers are found by the day they joined.
ALTER TABLE member
    ADD KEY member_joined (joined_at);
