package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.jpeg.JpegFrame;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanScriptTest {
    private static JpegFrame grey() {
        Random random = new Random(0);
        JpegFrame frame = RandomPictures.next(random).frame();
        while (frame.components().size() > 1) {
            frame = RandomPictures.next(random).frame();
        }
        return frame;
    }

    private static void assertRefused(String why, Scan... scans) {
        assertThatThrownBy(() -> new ScanScript(List.of(scans)).requireLossless(grey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void scripts_that_leave_something_out_are_refused() {
        assertRefused("all bits", Scan.dc(List.of(0), 0));
        assertRefused("all bits", Scan.dc(List.of(0), 1), Scan.ac(0, 1, 63, 0));
        assertRefused("all bits", Scan.dc(List.of(0), 0), Scan.ac(0, 1, 62, 0));
    }

    @Test
    void scripts_that_no_reader_takes_are_refused() {
        assertRefused("begin with", Scan.ac(0, 1, 63, 0), Scan.dc(List.of(0), 0));
        assertRefused("once", Scan.dc(List.of(0), 0), Scan.dc(List.of(0), 0));
        assertRefused("once", Scan.dc(List.of(0), 2), Scan.dcRefinement(List.of(0), 0));
        assertRefused("all sequential", Scan.dc(List.of(0), 0), Scan.sequential(List.of(0)));
        assertRefused("places", Scan.dc(List.of(1), 0));
    }

    @Test
    void scripts_made_for_a_frame_suit_it() {
        Random random = new Random(9);
        for (int i = 0; i < 50; i++) {
            JpegFrame frame = RandomPictures.next(random).frame();
            assertThatCode(() -> ScanScript.progressive(frame).requireLossless(frame))
                    .doesNotThrowAnyException();
            assertThatCode(() -> ScanScript.sequential(frame).requireLossless(frame))
                    .doesNotThrowAnyException();
            assertThat(ScanScript.progressive(frame).isProgressive()).isTrue();
        }
    }
}
