package org.headwaters.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the sample's files from the class path. */
final class SampleFiles {

    private static final String FOLDER = "/sample/";

    private SampleFiles() {}

    /** Whether there is such a file. */
    static boolean has(String name) {
        return SampleFiles.class.getResource(FOLDER + name) != null;
    }

    /** Opens a file; the caller closes it. */
    static InputStream open(String name) {
        InputStream stream = SampleFiles.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("The sample community has no file " + name);
        }
        return stream;
    }

    /** The objects of a file that holds a list. */
    static List<JsonObject> list(String name) {
        try (InputStream stream = open(name);
                JsonReader reader = Json.createReader(stream)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one object of a file. */
    static JsonObject object(String name) {
        try (InputStream stream = open(name);
                JsonReader reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strings of a list inside an object; none when it is not there. */
    static List<String> strings(JsonObject from, String key) {
        JsonArray array = from.getJsonArray(key);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }

    /** The texts of an object inside an object, by name; none when it is not there. */
    static Map<String, String> texts(JsonObject from, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonObject inside = from.getJsonObject(key);
        if (inside != null) {
            inside.keySet().forEach(name -> texts.put(name, inside.getString(name)));
        }
        return texts;
    }

    /** A number with a fraction. */
    static double number(JsonObject from, String key) {
        return from.getJsonNumber(key).doubleValue();
    }

    /** A constant: the data write them in lower case. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonObject from, String key) {
        return Enum.valueOf(type, from.getString(key).toUpperCase(Locale.ROOT));
    }
}
