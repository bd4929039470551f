package dev.lethe.metadata.png;

import dev.lethe.Finding.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the keywords of text chunks stand for. Only keywords of this list are shown; others are made up by whoever made
 * the file and could themselves be private.
 */
final class TextKinds {
    private static final Map<String, Kind> KNOWN = Map.ofEntries(
            // W3C PNG table 23
            Map.entry("title", Kind.TEXT),
            Map.entry("author", Kind.PERSON),
            Map.entry("description", Kind.TEXT),
            Map.entry("copyright", Kind.PERSON),
            Map.entry("creation time", Kind.TIME),
            Map.entry("software", Kind.SOFTWARE),
            Map.entry("disclaimer", Kind.TEXT),
            Map.entry("warning", Kind.TEXT),
            Map.entry("source", Kind.DEVICE),
            Map.entry("comment", Kind.TEXT),
            Map.entry("collection", Kind.TEXT),
            // what cameras, ImageMagick, file managers and others write
            Map.entry("artist", Kind.PERSON),
            Map.entry("document", Kind.TEXT),
            Map.entry("url", Kind.TEXT),
            Map.entry("label", Kind.TEXT),
            Map.entry("make", Kind.DEVICE),
            Map.entry("model", Kind.DEVICE),
            Map.entry("timestamp", Kind.TIME),
            Map.entry("create-date", Kind.TIME),
            Map.entry("modify-date", Kind.TIME),
            Map.entry("date:create", Kind.TIME),
            Map.entry("date:modify", Kind.TIME),
            Map.entry("date:timestamp", Kind.TIME),
            Map.entry("thumb::uri", Kind.PERSON),
            Map.entry("thumb::mtime", Kind.TIME),
            Map.entry("thumb::size", Kind.TECHNICAL),
            Map.entry("thumb::mimetype", Kind.TECHNICAL),
            Map.entry("exif:gpslatitude", Kind.LOCATION),
            Map.entry("exif:gpslongitude", Kind.LOCATION),
            Map.entry("exif:datetimeoriginal", Kind.TIME),
            Map.entry("exif:make", Kind.DEVICE),
            Map.entry("exif:model", Kind.DEVICE),
            Map.entry("exif:software", Kind.SOFTWARE),
            // what image generators write: the prompt and all settings
            Map.entry("parameters", Kind.TEXT),
            Map.entry("prompt", Kind.TEXT),
            Map.entry("negative_prompt", Kind.TEXT),
            Map.entry("workflow", Kind.EDIT_HISTORY),
            Map.entry("dream", Kind.TEXT),
            Map.entry("sd-metadata", Kind.TEXT),
            Map.entry("invokeai_metadata", Kind.TEXT),
            Map.entry("invokeai_workflow", Kind.EDIT_HISTORY),
            Map.entry("generation_data", Kind.TEXT),
            // what drawing programs embed: the whole document
            Map.entry("mxfile", Kind.EDIT_HISTORY),
            Map.entry("mxgraphmodel", Kind.EDIT_HISTORY),
            Map.entry("plantuml", Kind.EDIT_HISTORY),
            Map.entry("application/vnd.excalidraw+json", Kind.EDIT_HISTORY));

    private static final List<Map.Entry<String, Kind>> WORDS = List.of(
            Map.entry("gps", Kind.LOCATION),
            Map.entry("location", Kind.LOCATION),
            Map.entry("serial", Kind.SERIAL_NUMBER),
            Map.entry("documentid", Kind.SERIAL_NUMBER),
            Map.entry("uuid", Kind.SERIAL_NUMBER),
            Map.entry("author", Kind.PERSON),
            Map.entry("artist", Kind.PERSON),
            Map.entry("owner", Kind.PERSON),
            Map.entry("creator", Kind.PERSON),
            Map.entry("copyright", Kind.PERSON),
            Map.entry("date", Kind.TIME),
            Map.entry("time", Kind.TIME),
            Map.entry("history", Kind.EDIT_HISTORY),
            Map.entry("software", Kind.SOFTWARE),
            Map.entry("exif:", Kind.DEVICE),
            Map.entry("icc:", Kind.COLOR_PROFILE_IDENTITY));

    private TextKinds() {}

    /** What a keyword stands for; unknown ones by a word in them, else just text. */
    static Kind of(String keyword) {
        String lower = keyword.toLowerCase(Locale.ROOT);
        Kind known = KNOWN.get(lower);
        return known != null
                ? known
                : WORDS.stream()
                        .filter(word -> lower.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Kind.TEXT);
    }

    static boolean isKnown(String keyword) {
        return KNOWN.containsKey(keyword.toLowerCase(Locale.ROOT));
    }
}
