package org.headwaters.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import org.headwaters.platform.time.Utc;

/**
 * Keeps instants as UTC date-times. Going through {@link LocalDateTime} keeps the time zone of the machine and of the connection
 * out of it.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, LocalDateTime> {

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return Utc.of(instant);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime stored) {
        return Utc.instant(stored);
    }
}
