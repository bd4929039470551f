package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.util.Locale;

/** A still life from a desktop editor: extended XMP, content credentials, captions and a home address. */
final class VasePhoto {

    private static final String TITLE = "Tulips in " + Facts.FRIEND + "'s kitchen";

    private VasePhoto() {}

    static byte[] bytes() {
        BufferedImage picture = VaseScene.draw();
        BufferedImage thumbnail = Canvas.shrink(picture, 160);
        byte[] extended = extendedXmp();
        byte[] resources = new PhotoshopResources()
                .iptc(iptc())
                .thumbnail(JpegFile.plain(thumbnail, 0.7f), thumbnail.getWidth(), thumbnail.getHeight())
                .toBytes();
        return new JpegFile(picture, 0.82f)
                .jfif()
                .exif(EditorExif.of(TITLE, "2024:04:02 11:05:00", 1200, 1200))
                .xmp(xmp(JpegFile.digest(extended)))
                .extendedXmp(extended)
                .photoshop(resources)
                .icc(Facts.colorProfile())
                .jumbf(JumbfBox.credentials(
                        "urn:uuid:7d1e0c52-0042-4a77-b1c3-9f5e2a6d8c10", "stds.schema-org.CreativeWork", credentials()))
                .adobe()
                .comment("Edited by " + Facts.OWNER + " on " + Facts.HOST)
                .toBytes();
    }

    private static byte[] iptc() {
        return new IptcRecord()
                .add(IptcRecord.OBJECT_NAME, TITLE)
                .add(IptcRecord.BY_LINE, Facts.OWNER)
                .add(IptcRecord.CITY, "Nowhere-on-Sea")
                .add(IptcRecord.SUB_LOCATION, "14 Nowhere Lane")
                .add(IptcRecord.CONTACT, Facts.OWNER_MAIL)
                .add(IptcRecord.CAPTION, TITLE + ", spare key under the pot")
                .toBytes();
    }

    private static byte[] xmp(String extendedDigest) {
        return new XmpPacket()
                .property("xmpNote:HasExtendedXMP", extendedDigest)
                .property("xmp:CreatorTool", Facts.EDITOR)
                .property("xmp:ModifyDate", "2024-04-02T11:05:00+02:00")
                .property("xmpMM:DocumentID", Facts.DOCUMENT_ID)
                .property("xmpMM:InstanceID", Facts.INSTANCE_ID)
                .property("crs:RawFileName", "LUM_" + Facts.BODY_SERIAL + ".lpr")
                .property("photoshop:AuthorsPosition", "owner of the vase")
                .list("dc:creator", Facts.OWNER)
                .localText("dc:title", TITLE)
                .localText("dc:rights", Facts.COPYRIGHT)
                .toBytes();
    }

    /** Gives a history so long that it does not fit the main packet. */
    private static byte[] extendedXmp() {
        String[] steps = new String[420];
        for (int i = 0; i < steps.length; i++) {
            String when = String.format(Locale.ROOT, "2024-04-02T%02d:%02d:00+02:00", 9 + i / 210, i % 60);
            steps[i] = XmpPacket.fields(
                    "stEvt:action",
                    "saved",
                    "stEvt:instanceID",
                    String.format(Locale.ROOT, "xmp.iid:%08x", i * 7731),
                    "stEvt:when",
                    when,
                    "stEvt:softwareAgent",
                    Facts.EDITOR);
        }
        return new XmpPacket().structures("xmpMM:History", steps).toBareBytes();
    }

    private static String credentials() {
        return """
            {"@context":"https://schema.org","@type":"CreativeWork",\
            "author":[{"@type":"Person","name":"%s","identifier":"mailto:%s"}]}\
            """.formatted(Facts.OWNER, Facts.OWNER_MAIL);
    }
}
