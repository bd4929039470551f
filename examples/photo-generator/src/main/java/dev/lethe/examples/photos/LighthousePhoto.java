package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;

/** A phone's photo of the coast whose thumbnail, preview and clip still tell what the crop removed. */
final class LighthousePhoto {

    private static final Shot SHOT = new Shot(
            "2024-06-21",
            "20:41:07",
            1,
            1600,
            1200,
            new Shot.Place(48.8584, 2.2945, 35.2, 287.4),
            "Evening walk, " + Facts.FRIEND + " waits at the van");

    private LighthousePhoto() {}

    static byte[] bytes() {
        BufferedImage whole = CoastScene.whole();
        BufferedImage cropped = CoastScene.cropped(whole);
        byte[] thumbnail = JpegFile.plain(Canvas.shrink(whole, 320), 0.75f);
        byte[] preview = JpegFile.plain(Canvas.shrink(whole, 800), 0.7f);
        byte[] clip = MotionClip.withPlace(SHOT.place().iso6709(), Facts.MODEL);
        return new JpegFile(cropped, 0.8f)
                .exif(PhoneExif.of(SHOT, thumbnail))
                .xmp(xmp(preview.length, clip.length))
                .photoshop(photoshop(Canvas.shrink(whole, 160)))
                .icc(Facts.colorProfile())
                .vendor(0xE5, "LUMORA-SCENE", new byte[] {9, 4, 2, 0, 42})
                .comment("Shared from " + Facts.HOST + " by " + Facts.OWNER)
                .secondPicture(preview)
                .trailer(clip)
                .toBytes();
    }

    private static byte[] xmp(int previewLength, int clipLength) {
        return new XmpPacket()
                .attribute("GCamera:MotionPhoto", "1")
                .attribute("GCamera:MotionPhotoVersion", "1")
                .attribute("GCamera:MotionPhotoPresentationTimestampUs", "750000")
                .attribute("GCamera:MicroVideo", "1")
                .attribute("GCamera:MicroVideoVersion", "1")
                .attribute("GCamera:MicroVideoOffset", Integer.toString(clipLength))
                .property("xmp:CreatorTool", Facts.CAMERA_SOFTWARE)
                .property("xmp:CreateDate", SHOT.xmpDate())
                .property("xmp:ModifyDate", "2024-06-22T09:12:30+02:00")
                .property("xmpMM:DocumentID", Facts.DOCUMENT_ID)
                .property("xmpMM:InstanceID", Facts.INSTANCE_ID)
                .property("xmpMM:OriginalDocumentID", Facts.ORIGINAL_ID)
                .structures(
                        "xmpMM:History",
                        XmpPacket.fields(
                                "stEvt:action",
                                "created",
                                "stEvt:when",
                                SHOT.xmpDate(),
                                "stEvt:softwareAgent",
                                Facts.MODEL),
                        XmpPacket.fields(
                                "stEvt:action",
                                "cropped",
                                "stEvt:when",
                                "2024-06-22T09:12:30+02:00",
                                "stEvt:softwareAgent",
                                Facts.EDITOR,
                                "stEvt:parameters",
                                "left 400 of 2000 pixels removed"))
                .structures(
                        "Iptc4xmpExt:LocationCreated",
                        XmpPacket.fields(
                                "Iptc4xmpExt:City",
                                "Paris",
                                "Iptc4xmpExt:Sublocation",
                                "Champ de Mars",
                                "Iptc4xmpExt:CountryName",
                                "France"))
                .property("exif:GPSLatitude", "48,51.504N")
                .property("exif:GPSLongitude", "2,17.67E")
                .property("photoshop:City", "Paris")
                .property("aux:SerialNumber", Facts.BODY_SERIAL)
                .property("aux:OwnerName", Facts.OWNER)
                .list("dc:creator", Facts.OWNER)
                .localText("dc:description", SHOT.comment())
                .structures(
                        "Container:Directory",
                        XmpPacket.containerItem("image/jpeg", "Primary", 0),
                        XmpPacket.containerItem("image/jpeg", "Original", previewLength),
                        XmpPacket.containerItem("video/mp4", "MotionPhoto", clipLength))
                .toBytes();
    }

    private static byte[] photoshop(BufferedImage thumbnail) {
        byte[] iptc = new IptcRecord()
                .add(IptcRecord.OBJECT_NAME, "Lighthouse at dusk")
                .add(IptcRecord.KEYWORD, "coast")
                .add(IptcRecord.KEYWORD, Facts.FRIEND)
                .add(IptcRecord.DATE_CREATED, "20240621")
                .add(IptcRecord.TIME_CREATED, "204107+0200")
                .add(IptcRecord.BY_LINE, Facts.OWNER)
                .add(IptcRecord.CITY, "Paris")
                .add(IptcRecord.SUB_LOCATION, "Champ de Mars")
                .add(IptcRecord.COUNTRY, "France")
                .add(IptcRecord.COPYRIGHT, Facts.COPYRIGHT)
                .add(IptcRecord.CAPTION, SHOT.comment())
                .add(IptcRecord.CAPTION_WRITER, Facts.OWNER)
                .toBytes();
        return new PhotoshopResources()
                .iptc(iptc)
                .copyrighted()
                .url("https://quillfeather.example/gallery/0042")
                .thumbnail(JpegFile.plain(thumbnail, 0.7f), thumbnail.getWidth(), thumbnail.getHeight())
                .toBytes();
    }
}
