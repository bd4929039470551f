package dev.lethe.examples.photos;

/** Builds the Photoshop image resources of an APP13 segment, the old home of IPTC captions. */
final class PhotoshopResources {

    private static final int IPTC = 1028;
    private static final int COPYRIGHT_FLAG = 1034;
    private static final int URL = 1035;
    private static final int THUMBNAIL = 1036;

    private final ByteWriter out = ByteWriter.bigEndian();

    PhotoshopResources iptc(byte[] records) {
        return resource(IPTC, records);
    }

    PhotoshopResources copyrighted() {
        return resource(COPYRIGHT_FLAG, new byte[] {1});
    }

    PhotoshopResources url(String address) {
        return resource(URL, ByteWriter.bigEndian().text(address).toByteArray());
    }

    /** Adds a JPEG thumbnail with the small header that Photoshop puts before it. */
    PhotoshopResources thumbnail(byte[] jpeg, int width, int height) {
        int widthBytes = (width * 24 + 31) / 32 * 4;
        ByteWriter data = ByteWriter.bigEndian();
        data.u32(1).u32(width).u32(height).u32(widthBytes).u32((long) widthBytes * height);
        data.u32(jpeg.length).u16(24).u16(1).bytes(jpeg);
        return resource(THUMBNAIL, data.toByteArray());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private PhotoshopResources resource(int id, byte[] data) {
        out.text("8BIM").u16(id).u16(0).u32(data.length).bytes(data).align(2);
        return this;
    }
}
