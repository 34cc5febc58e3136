package org.headwaters.resource;

import java.util.List;
import org.headwaters.platform.database.NativeList;

/**
 * What the index says about the words somebody looks for in the library.
 *
 * @param ids the resources that fit, the best first, among those the searcher may see
 * @param some whether nothing has most of the words, so that these have some of them or words that look alike
 * @param meant what means the same as something that was typed, and was looked for too
 * @param better what was probably meant; empty for nothing
 */
public record Fitting(List<Long> ids, boolean some, List<String> meant, String better) {

    /** Most resources that are taken; of more the best count. */
    public static final int MOST = 20_000;

    /** The JPQL condition that a resource {@code r} is among them. They come as one value, however many they are. */
    static final String AMONG =
            " AND SQL('? IN (SELECT j.id FROM JSON_TABLE(?, ''$[*]'' COLUMNS (id BIGINT PATH ''$'')) j)', r.id, :fitting) = 1";

    /** The value for {@link #AMONG}. */
    String value() {
        return NativeList.json(ids);
    }
}
