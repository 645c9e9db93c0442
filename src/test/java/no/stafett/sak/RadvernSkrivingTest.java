package no.stafett.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.felles.EnhetId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Databasens vern mot å endre det man ikke ser, og mot endringer i det som bare leser. */
@Apptest
class RadvernSkrivingTest extends Radvernproeve {

    @Test
    void skal_verne_mot_å_endre_det_leseren_ikke_ser() {
        loggInn("skole.ansatt");
        assertThat(endre()).isZero();
        assertThatThrownBy(() -> sql.sql("insert into foresatt (id, sak, navn, relasjon, foreldreansvar) values (gen_random_uuid(), ?, 'X', 'mor', true)")
                .param(sak.verdi()).update()).rootCause().hasMessageContaining("row-level security");
        assertThat(new TransactionTemplate(transaksjoner).<Integer>execute(t -> endre())).as("når tjenesten har sluppet inn").isOne();
    }

    @Test
    void skal_aldri_slippe_en_endring_ut_av_kommunen() {
        loggInn(sql.sql("select p.brukernavn from person p where p.kommune = '9902' and p.aktiv limit 1").query(String.class).single());
        assertThat(new TransactionTemplate(transaksjoner).<Integer>execute(t -> endre())).isZero();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> tilgang.giLedereI(sak, iNabokommunen(), "invitasjon")).rootCause().hasMessageContaining("annen kommune");
    }

    /** En side som leser i en transaksjon noen glemte å si at bare leser. */
    @Test
    void skal_verne_hele_forespørselen_når_den_bare_ber_om_å_få_se() {
        loggInn("skole.ansatt");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("GET", "/saker")));
        try {
            assertThat(new TransactionTemplate(transaksjoner).<Long>execute(t -> radene())).isZero();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private EnhetId iNabokommunen() {
        return new EnhetId(sql.sql("select id from enhet where kommune = '9902' limit 1").query(UUID.class).single());
    }

    private int endre() {
        return sql.sql("update sak set fornavn = fornavn where id = ?").param(sak.verdi()).update();
    }
}
