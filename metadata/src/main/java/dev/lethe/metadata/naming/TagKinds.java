package dev.lethe.metadata.naming;

import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import dev.lethe.Finding.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which kind of private data a named field is: first by the directory, then by words in the field's public name. */
final class TagKinds {
    private static final Map<Pattern, Kind> BY_NAME = new LinkedHashMap<>();

    static {
        word(
                "Orientation|Resolution(?! ID)|YCbCr|Exif Version|FlashPix Version|Interoperability|Record Version|Format",
                Kind.TECHNICAL);
        word(
                "Exposure|Speed|F-Number|ISO|Flash |Focal|White Balance|Metering|Shutter|Aperture|Brightness|Lens (Spec|Make|Model)",
                Kind.DEVICE);
        word(
                "GPS|City|Country|Province|State\\b|Location(?!.*Area)|Latitude|Longitude|Altitude|Geo|Time ?Zone",
                Kind.LOCATION);
        word(
                "Serial|Unique|UUID|GUID|Identifier|Document ID|Burst|Digest|Image Number|Shutter Count|Counter|Image ID",
                Kind.SERIAL_NUMBER);
        word(
                "Artist|Author|Owner|By-line|Credit|Creator|Copyright|Writer|Contact|Person|Face|User Name|Rights",
                Kind.PERSON);
        word("Thumbnail|Preview", Kind.HIDDEN_PICTURE);
        word("History|Edit|Processing Steps|Derived|Retouch", Kind.EDIT_HISTORY);
        word("Date|Time|Sub-Sec", Kind.TIME);
        word("Software|Firmware|Toolkit|Application|Version", Kind.SOFTWARE);
        word(
                "Description|Comment|Caption|Title|Subject(?! (Distance|Location|Area))|Keyword|Headline|Label|Instructions|Text|Category|Rating|Object Name|URL",
                Kind.TEXT);
    }

    private TagKinds() {}

    private static void word(String names, Kind kind) {
        BY_NAME.put(Pattern.compile("(?i)(" + names + ")"), kind);
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
        for (Map.Entry<Pattern, Kind> entry : BY_NAME.entrySet()) {
            if (entry.getKey().matcher(name).find()) {
                return entry.getValue();
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
