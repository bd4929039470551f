package dev.lethe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a picture gives away.
 *
 * <p>{@code carrier} and {@code what} come from fixed vocabularies (names of structures and fields), never from the
 * picture; the value does, so it is {@link Sensitive}.
 *
 * @param kind what it tells about, in a person's words
 * @param carrier the structure that holds it: "EXIF", "PNG tEXt", "after the end", "file name"
 * @param what the field's or structure's name: "GPSLatitude", "second picture"
 * @param bytes how many bytes of the file it takes, 0 where it is part of a structure counted elsewhere
 * @param value what it says, where it could be read
 */
public record Finding(Kind kind, String carrier, String what, long bytes, Optional<Sensitive<String>> value) {
    /** How bad it is if a stranger learns of it. */
    public enum Severity {
        /** Tells little about a person. */
        LOW,
        /** Tells about habits, tools or times. */
        MEDIUM,
        /** Identifies a person, a place or a device, or shows a hidden picture. */
        HIGH
    }

    /** What a finding tells about. */
    public enum Kind {
        /** Where the picture was taken, or what place it shows. */
        LOCATION("location", Severity.HIGH),
        /** A number that ties the picture to one device, document or profile. */
        SERIAL_NUMBER("serial number", Severity.HIGH),
        /** Names, owners, authors, faces that were tagged. */
        PERSON("person", Severity.HIGH),
        /** A thumbnail, preview, second picture, depth map or film that is not the picture itself. */
        HIDDEN_PICTURE("hidden picture", Severity.HIGH),
        /** Bytes after the end of the picture. */
        TRAILING_DATA("trailing data", Severity.HIGH),
        /** When it was taken or changed. */
        TIME("time", Severity.MEDIUM),
        /** Camera, phone, lens and how they were set. */
        DEVICE("device", Severity.MEDIUM),
        /** What was done to the picture, with what settings, from which originals. */
        EDIT_HISTORY("edit history", Severity.MEDIUM),
        /** Captions, comments, key words, prompts. */
        TEXT("text", Severity.MEDIUM),
        /** Signed statements of origin (C2PA, JUMBF). */
        PROVENANCE("provenance", Severity.MEDIUM),
        /** Structures that no specification known here explains. */
        UNKNOWN_DATA("unknown data", Severity.MEDIUM),
        /** Programs that made or changed the picture. */
        SOFTWARE("software", Severity.LOW),
        /** What a colour profile says about who made it, when and on which device. */
        COLOR_PROFILE_IDENTITY("colour-profile identity", Severity.LOW),
        /** Technical data that does not change how the picture looks. */
        TECHNICAL("technical data", Severity.LOW);

        private final String title;
        private final Severity severity;

        Kind(String title, Severity severity) {
            this.title = title;
            this.severity = severity;
        }

        /** The kind in words. */
        public String title() {
            return title;
        }

        /** How sensitive findings of this kind usually are. */
        public Severity severity() {
            return severity;
        }
    }

    /** Checks for nulls. */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(value, "value");
    }

    /** A structure whose content is not read. */
    public static Finding of(Kind kind, String carrier, String what, long bytes) {
        return new Finding(kind, carrier, what, bytes, Optional.empty());
    }

    /** A field with its value. */
    public static Finding of(Kind kind, String carrier, String what, String value) {
        return new Finding(kind, carrier, what, 0, Optional.of(Sensitive.of(value)));
    }

    /** Number of findings of each kind that occurs, the most sensitive kinds first. */
    public static Map<Kind, Long> counts(List<Finding> findings) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
        return counts;
    }
}
