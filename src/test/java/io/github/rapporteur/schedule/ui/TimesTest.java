package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-09-11T08:42:00Z");

    @Test
    void zoneIsWrittenWithItsOffsetAndWhatItMeansToTheUser() {
        ZoneId copenhagen = ZoneId.of("Europe/Copenhagen");
        assertThat(Times.zone(copenhagen, ZoneId.of("Europe/Berlin"), NOW))
                .isEqualTo("Europe/Copenhagen (UTC+2), also your zone");
        assertThat(Times.zone(copenhagen, ZoneId.of("Europe/London"), NOW))
                .isEqualTo("Europe/Copenhagen (UTC+2), 09:42 for you");
        assertThat(Times.zone(ZoneId.of("Asia/Kolkata"), ZoneId.of("UTC"), NOW))
                .isEqualTo("Asia/Kolkata (UTC+5:30), 08:42 for you");
        assertThat(Times.zone(ZoneId.of("America/St_Johns"), ZoneId.of("UTC"), NOW))
                .contains("(UTC−2:30)");
        assertThat(Times.zone(ZoneId.of("UTC"), ZoneId.of("UTC"), NOW)).isEqualTo("UTC, also your zone");
        assertThat(Times.zone(ZoneId.of("+01:00"), ZoneId.of("UTC"), NOW)).isEqualTo("UTC+1, 08:42 for you");
    }

    @Test
    void aMinuteThatHasBegunCounts() {
        assertThat(Times.length(Duration.ofSeconds(61))).isEqualTo("2 min");
        assertThat(Times.length(Duration.ofMinutes(60))).isEqualTo("1 h");
        assertThat(Times.length(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(Times.length(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(Times.length(Duration.ofHours(50))).isEqualTo("3 days");
    }
}
