package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;

/** An upright phone portrait, stored on its side, with the person's name and a gain map behind it. */
final class PortraitPhoto {

    private static final Shot SHOT = new Shot(
            "2024-05-04",
            "15:26:53",
            6,
            1600,
            1200,
            new Shot.Place(51.5007, -0.1246, 11.0, 94.6),
            Facts.FRIEND + " at home, 14 Nowhere Lane");

    private PortraitPhoto() {}

    static byte[] bytes() {
        BufferedImage upright = PortraitScene.upright();
        BufferedImage stored = Canvas.turnLeft(upright);
        BufferedImage gains = Canvas.turnLeft(PortraitScene.gainMap(upright));
        byte[] gainMap = new JpegFile(gains, 0.8f).xmp(gainMapXmp()).toBytes();
        byte[] thumbnail = JpegFile.plain(Canvas.shrink(stored, 240), 0.75f);
        return new JpegFile(stored, 0.8f)
                .exif(PhoneExif.of(SHOT, thumbnail))
                .xmp(xmp(gainMap.length))
                .icc(Facts.colorProfile())
                .secondPicture(gainMap)
                .toBytes();
    }

    private static byte[] xmp(int gainMapLength) {
        String area = "<mwg-rs:Area rdf:parseType=\"Resource\">"
                + XmpPacket.fields(
                        "stArea:x",
                        "0.43",
                        "stArea:y",
                        "0.5",
                        "stArea:w",
                        "0.34",
                        "stArea:h",
                        "0.35",
                        "stArea:unit",
                        "normalized")
                + "</mwg-rs:Area>";
        String face = XmpPacket.fields("mwg-rs:Name", Facts.FRIEND, "mwg-rs:Type", "Face") + area;
        String regions = "<mwg-rs:AppliedToDimensions rdf:parseType=\"Resource\">"
                + XmpPacket.fields("stDim:w", "1600", "stDim:h", "1200", "stDim:unit", "pixel")
                + "</mwg-rs:AppliedToDimensions><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
                + face
                + "</rdf:li></rdf:Bag></mwg-rs:RegionList>";
        return new XmpPacket()
                .attribute("hdrgm:Version", "1.0")
                .attribute("xmp:CreatorTool", Facts.CAMERA_SOFTWARE)
                .attribute("xmp:CreateDate", SHOT.xmpDate())
                .bag("Iptc4xmpExt:PersonInImage", Facts.FRIEND)
                .structure("mwg-rs:Regions", regions)
                .property("aux:LensSerialNumber", Facts.LENS_SERIAL)
                .property("xmpMM:OriginalDocumentID", Facts.ORIGINAL_ID)
                .structures(
                        "Container:Directory",
                        XmpPacket.containerItem("image/jpeg", "Primary", 0),
                        XmpPacket.containerItem("image/jpeg", "GainMap", gainMapLength))
                .toBytes();
    }

    private static byte[] gainMapXmp() {
        return new XmpPacket()
                .attribute("hdrgm:Version", "1.0")
                .attribute("hdrgm:GainMapMin", "0")
                .attribute("hdrgm:GainMapMax", "2.3")
                .attribute("hdrgm:Gamma", "1")
                .attribute("hdrgm:OffsetSDR", "0.015625")
                .attribute("hdrgm:OffsetHDR", "0.015625")
                .attribute("hdrgm:HDRCapacityMin", "0")
                .attribute("hdrgm:HDRCapacityMax", "2.3")
                .attribute("hdrgm:BaseRenditionIsHDR", "False")
                .property("aux:SerialNumber", Facts.BODY_SERIAL)
                .toBytes();
    }
}
