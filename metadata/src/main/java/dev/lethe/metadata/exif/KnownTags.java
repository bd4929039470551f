package dev.lethe.metadata.exif;

import dev.lethe.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The EXIF fields that may ever be kept, by tag, with the role that decides and the type they must have (CIPA DC-008,
 * TIFF 6.0). What is not here is never copied: positions, serial numbers, owners, free texts, maker notes.
 */
final class KnownTags {
    static final int ORIENTATION = 0x0112;
    static final int COPYRIGHT = 0x8298;
    static final int EXIF_POINTER = 0x8769;

    private static final Map<Integer, Known> KNOWN = new HashMap<>();

    /** Where a field belongs, what decides about it, and its type. */
    record Known(boolean exifIfd, Role role, int type, int maxCount) {}

    static {
        ifd0(ORIENTATION, Role.ORIENTATION, ExifField.SHORT, 1);
        ifd0(COPYRIGHT, Role.COPYRIGHT, ExifField.ASCII, 1024);
        ifd0(0x010F, Role.KNOWN_FIELDS, ExifField.ASCII, 128); // Make
        ifd0(0x0110, Role.KNOWN_FIELDS, ExifField.ASCII, 128); // Model
        ifd0(0x011A, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // XResolution
        ifd0(0x011B, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // YResolution
        ifd0(0x0128, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // ResolutionUnit
        ifd0(0x0131, Role.KNOWN_FIELDS, ExifField.ASCII, 128); // Software
        ifd0(0x0132, Role.KNOWN_FIELDS, ExifField.ASCII, 20); // DateTime
        ifd0(0x013B, Role.KNOWN_FIELDS, ExifField.ASCII, 256); // Artist
        exif(0x829A, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // ExposureTime
        exif(0x829D, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // FNumber
        exif(0x8822, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // ExposureProgram
        exif(0x8827, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // PhotographicSensitivity
        exif(0x9003, Role.CAPTURE_DATE, ExifField.ASCII, 20); // DateTimeOriginal
        exif(0x9004, Role.KNOWN_FIELDS, ExifField.ASCII, 20); // DateTimeDigitized
        exif(0x9291, Role.CAPTURE_DATE, ExifField.ASCII, 10); // SubSecTimeOriginal
        exif(0x9201, Role.KNOWN_FIELDS, ExifField.SRATIONAL, 1); // ShutterSpeedValue
        exif(0x9202, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // ApertureValue
        exif(0x9203, Role.KNOWN_FIELDS, ExifField.SRATIONAL, 1); // BrightnessValue
        exif(0x9204, Role.KNOWN_FIELDS, ExifField.SRATIONAL, 1); // ExposureBiasValue
        exif(0x9205, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // MaxApertureValue
        exif(0x9207, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // MeteringMode
        exif(0x9208, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // LightSource
        exif(0x9209, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // Flash
        exif(0x920A, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // FocalLength
        exif(0xA001, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // ColorSpace
        exif(0xA402, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // ExposureMode
        exif(0xA403, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // WhiteBalance
        exif(0xA404, Role.KNOWN_FIELDS, ExifField.RATIONAL, 1); // DigitalZoomRatio
        exif(0xA405, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // FocalLengthIn35mmFilm
        exif(0xA406, Role.KNOWN_FIELDS, ExifField.SHORT, 1); // SceneCaptureType
        exif(0xA433, Role.KNOWN_FIELDS, ExifField.ASCII, 128); // LensMake
        exif(0xA434, Role.KNOWN_FIELDS, ExifField.ASCII, 128); // LensModel
    }

    private KnownTags() {}

    private static void ifd0(int tag, Role role, int type, int maxCount) {
        KNOWN.put(tag, new Known(false, role, type, maxCount));
    }

    private static void exif(int tag, Role role, int type, int maxCount) {
        KNOWN.put(tag, new Known(true, role, type, maxCount));
    }

    static Optional<Known> of(int tag) {
        return Optional.ofNullable(KNOWN.get(tag));
    }
}
