package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;

/** A shop's cut-out of a teapot that carries the editor's history and the seller's kitchen along. */
final class TeapotCutOut {

    private TeapotCutOut() {}

    static byte[] bytes() {
        BufferedImage picture = TeapotScene.cutOut();
        byte[] iptc = new IptcRecord()
                .add(IptcRecord.OBJECT_NAME, "Teapot, offer 0042")
                .add(IptcRecord.BY_LINE, Facts.OWNER)
                .add(IptcRecord.CREDIT, "Quillfeather Ceramics")
                .add(IptcRecord.CONTACT, Facts.OWNER_MAIL)
                .toBytes();
        return PngFile.of(picture)
                .icc("Lumora P9 Display", Facts.colorProfile())
                .density(11_811)
                .time(2024, 3, 14, 9, 26, 53)
                .text("Software", Facts.EDITOR)
                .rawProfile("iptc", iptc)
                .exif(EditorExif.of("Teapot, offer 0042", "2024:03:14 10:26:53", 800, 800))
                .xmp(xmp())
                .pixels(picture)
                .toBytes();
    }

    private static byte[] xmp() {
        return new XmpPacket()
                .property("xmp:CreatorTool", Facts.EDITOR)
                .property("xmp:MetadataDate", "2024-03-14T10:26:53+02:00")
                .property("xmpMM:DocumentID", Facts.DOCUMENT_ID)
                .property("xmpMM:OriginalDocumentID", Facts.ORIGINAL_ID)
                .structure(
                        "xmpMM:DerivedFrom",
                        XmpPacket.fields(
                                "stRef:documentID", Facts.ORIGINAL_ID, "stRef:filePath", Facts.FOLDER + "kitchen.lpr"))
                .structures(
                        "xmpMM:History",
                        XmpPacket.fields("stEvt:action", "converted", "stEvt:parameters", "from raw to png"),
                        XmpPacket.fields("stEvt:action", "background hidden", "stEvt:softwareAgent", Facts.EDITOR))
                .bag("photoshop:DocumentAncestors", Facts.ORIGINAL_ID, Facts.DOCUMENT_ID)
                .list("dc:creator", Facts.OWNER)
                .toBytes();
    }
}
