package dev.lethe.pipeline;

import java.util.List;
import java.util.regex.Pattern;

/** How names of files tell times, places, apps and cameras. None of the patterns can repeat within a repetition. */
final class FileNamePatterns {
    private static final String YEAR = "(?:19[7-9]\\d|20\\d\\d)";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String HOUR = "(?:[01]\\d|2[0-3])";
    private static final String SIXTY = "[0-5]\\d";
    private static final String NO_DIGIT_BEFORE = "(?<!\\d)";
    private static final String NO_DIGIT_BEHIND = "(?!\\d)";

    /**
     * Dates, with a time of day where one follows, the longest forms first: 20210506_070809123, 2021-05-06 at 07.08.09,
     * 6.5.2021, 210506_070809.
     */
    static final List<Pattern> TIMES = List.of(
            Pattern.compile(NO_DIGIT_BEFORE + YEAR + MONTH + DAY + "[-_ T.]?" + HOUR + SIXTY + SIXTY
                    + "(?:[-_.]?\\d{1,3})?" + NO_DIGIT_BEHIND),
            Pattern.compile(NO_DIGIT_BEFORE + YEAR + MONTH + DAY + NO_DIGIT_BEHIND),
            Pattern.compile(NO_DIGIT_BEFORE + YEAR + "([-_.: ])" + MONTH + "\\1" + DAY
                    + "(?:[-_ T.,]{1,3}(?:\\p{L}{1,4}\\.? )?(?:[01]?\\d|2[0-3])[-_.:h ]?" + SIXTY + "(?:[-_.: ]?"
                    + SIXTY
                    + ")?(?:[-_.]\\d{1,3})?(?:[ \\u202F]?[AaPp][Mm])?)?" + NO_DIGIT_BEHIND),
            Pattern.compile(NO_DIGIT_BEFORE + "(?:0?[1-9]|[12]\\d|3[01])([-_. ])(?:0?[1-9]|[12]\\d|3[01])\\1" + YEAR
                    + NO_DIGIT_BEHIND),
            Pattern.compile(
                    NO_DIGIT_BEFORE + "\\d\\d" + MONTH + DAY + "[-_]" + HOUR + SIXTY + SIXTY + NO_DIGIT_BEHIND));

    /** Numbers that may be milliseconds since 1970. */
    static final Pattern MILLISECONDS = Pattern.compile(NO_DIGIT_BEFORE + "\\d{13}" + NO_DIGIT_BEHIND);

    /** Latitude and longitude in decimals or in degrees, minutes and seconds, and Open Location Codes. */
    static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?<![\\d.])[-+]?(?:[0-8]?\\d|90)\\.\\d{3,10}°?[ _]?[NSns]?(?:[,;_ x]|_?lo?ng?[_=]?){1,2}"
                    + "[-+]?(?:1[0-7]\\d|\\d{1,2}|180)\\.\\d{3,10}°?[ _]?[EWew]?" + NO_DIGIT_BEHIND),
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}[°d] ?\\d{1,2}['′m_] ?(?:\\d{1,2}(?:\\.\\d{1,6})?[\"″s_]? ?)?[NS][ ,_]{0,2}"
                            + "\\d{1,3}[°d] ?\\d{1,2}['′m_] ?(?:\\d{1,2}(?:\\.\\d{1,6})?[\"″s_]? ?)?[EW]"),
            Pattern.compile("(?<![0-9A-Z])[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2,3}(?![0-9A-Z])"));

    /** Names of screenshots, in the languages that systems use most. */
    static final Pattern SCREENSHOT = Pattern.compile(
            "(?iu)^(?:Screen[ _-]?shot|Bildschirmfoto|Capture d.écran|Captura de|Schermata|SmartSelect)");

    /** What follows the time at the end of a screenshot's name; times are blanked out before. */
    static final Pattern APP_ON_SCREEN = Pattern.compile("\\x00[_-]([\\p{L}][\\p{L}\\d ._-]{1,80})$");

    /** Names that apps give. */
    static final Pattern APPS =
            Pattern.compile("(?iu)^(?:WhatsApp (?:Image|Bild|Video)|IMG-\\d{8}-WA\\d{4}|signal-|FB_IMG_"
                    + "|received_\\d{6,20}|Snapchat-|photo_\\d{4}-\\d\\d-\\d\\d|mmexport\\d|wx_camera_|LINE_|Screen[ _-]?shot"
                    + "|Bildschirmfoto|Capture d.écran|Captura de|Schermata|SmartSelect|CleanShot|InShot_|VSCO|B612_|Polish_"
                    + "|Gemini_Generated|ChatGPT Image|DALL.E )");

    /** Names that phones and cameras of single makers give; the plain IMG_0001 of many makers tells none. */
    static final Pattern CAMERAS = Pattern.compile(
            "^(?:PXL_|MVIMG_|WP_\\d{8}|DJI_|SAM_\\d{4}|_?DSC_?\\d{4,5}|DSC[FN]\\d{4}"
                    + "|IMGP\\d{4}|CIMG\\d{4}|GOPR\\d{4}|G[HX]\\d{6}|P\\d{7}(?!\\d)|HPIM\\d{4}|KIMG\\d|R00\\d{5}|IMAG\\d{4}|IMG_E\\d{4})");

    private FileNamePatterns() {}
}
