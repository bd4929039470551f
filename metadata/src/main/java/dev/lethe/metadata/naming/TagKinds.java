package dev.lethe.metadata.naming;

import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import dev.lethe.Finding.Kind;
import java.util.List;
import java.util.Locale;

/** Which kind of private data a named field is: first by the directory, then by words in the field's public name. */
final class TagKinds {
    /** Words for which the kind below does not hold although its words are there. */
    private record Rule(Kind kind, List<String> words, List<String> butNot) {
        private boolean fits(String name) {
            return any(name, words) && !any(name, butNot);
        }

        private static boolean any(String name, List<String> words) {
            for (String word : words) {
                if (name.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** In lower case; the first rule that fits wins. */
    private static final List<Rule> BY_NAME = List.of(
            rule(
                    Kind.TECHNICAL,
                    "orientation|resolution|ycbcr|exif version|flashpix version|interoperability|record version|format",
                    "resolution id|information|lens format"),
            rule(
                    Kind.DEVICE,
                    "exposure|speed|f-number|iso|flash |focal|white balance|metering|shutter|aperture|brightness|lens spec|lens make|lens model",
                    "shutter count"),
            rule(
                    Kind.LOCATION,
                    "gps|city|country|province|state|location|latitude|longitude|altitude|geo|time zone|timezone",
                    "location area|subject location|statement"),
            rule(
                    Kind.SERIAL_NUMBER,
                    "serial|unique|uuid|guid|identifier|document id|burst|digest|image number|shutter count|counter|image id",
                    ""),
            rule(
                    Kind.PERSON,
                    "artist|author|owner|by-line|credit|creator|copyright|writer|contact|person|face|user name|rights",
                    ""),
            rule(Kind.HIDDEN_PICTURE, "thumbnail|preview", ""),
            rule(Kind.EDIT_HISTORY, "history|edit|processing steps|derived|retouch", ""),
            rule(Kind.TIME, "date|time|sub-sec", ""),
            rule(Kind.SOFTWARE, "software|firmware|toolkit|application|version", ""),
            rule(
                    Kind.TEXT,
                    "description|comment|caption|title|subject|keyword|headline|label|instructions|text|category|rating|object name|url",
                    "subject distance|subject location|subject area"));

    private TagKinds() {}

    private static Rule rule(Kind kind, String words, String butNot) {
        return new Rule(kind, List.of(words.split("\\|")), butNot.isEmpty() ? List.of() : List.of(butNot.split("\\|")));
    }

    static Kind of(Directory directory, Tag tag) {
        if (directory instanceof GpsDirectory) {
            return Kind.LOCATION;
        }
        if (directory instanceof ExifThumbnailDirectory) {
            return Kind.HIDDEN_PICTURE;
        }
        String name = tag.getTagName();
        if (name.startsWith("Makernote")) {
            return Kind.UNKNOWN_DATA;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (Rule rule : BY_NAME) {
            if (rule.fits(lower)) {
                return rule.kind();
            }
        }
        if (name.startsWith("Unknown tag") && directory instanceof ExifDirectoryBase) {
            return Kind.UNKNOWN_DATA;
        }
        if (directory instanceof IptcDirectory) {
            return Kind.TEXT;
        }
        return directory instanceof XmpDirectory ? Kind.TECHNICAL : otherKind(directory, tag);
    }

    private static Kind otherKind(Directory directory, Tag tag) {
        boolean exif = directory instanceof ExifDirectoryBase;
        boolean makerNote = directory.getClass().getPackageName().contains("makernotes");
        if (makerNote) {
            return Kind.DEVICE;
        }
        // Numbers that describe the picture itself rather than how it came about.
        return exif && tag.getTagType() >= 0x010F ? Kind.DEVICE : Kind.TECHNICAL;
    }
}
