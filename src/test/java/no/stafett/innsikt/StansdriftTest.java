package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Runden som holder lista fersk, når noe går galt i den. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StansdriftTest {

    private static final Grensevakt INGEN_GRENSER = new Grensevakt(null, null, null) {
        @Override
        public int sjekk() {
            return 0;
        }
    };

    /** Det første blikket går galt på en måte som ikke er et vanlig unntak. */
    private static final class Uheldig extends Stansvakt {

        private final AtomicInteger blikk = new AtomicInteger();
        private final CountDownLatch igjen = new CountDownLatch(2);

        Uheldig() {
            super(null, null);
        }

        @Override
        public int friskAlt() {
            igjen.countDown();
            if (blikk.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return 0;
        }

        @Override
        public int frisk(java.util.Collection<UUID> saker) {
            return friskAlt();
        }
    }

    @Test
    void skal_se_igjen_neste_gang_også_etter_noe_som_ikke_er_et_vanlig_unntak() throws InterruptedException {
        Uheldig vakt = new Uheldig();
        Stansdrift drift = new Stansdrift(vakt, INGEN_GRENSER, 20);
        drift.start();
        try {
            assertThat(vakt.igjen.await(30, TimeUnit.SECONDS)).as("runden går fortsatt").isTrue();
        } finally {
            drift.stopp();
        }
    }

    @Test
    void skal_ikke_vente_på_et_blikk_som_er_over_fordi_det_gikk_galt() {
        Uheldig vakt = new Uheldig();
        Stansdrift drift = new Stansdrift(vakt, INGEN_GRENSER, 0);
        drift.paa((Hendelse) () -> new SakId(UUID.randomUUID()));
        drift.ajour();
        drift.ajour();
        assertThat(vakt.blikk).as("bare det ene blikket hendelsen ba om").hasValue(1);
    }
}
