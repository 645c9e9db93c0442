package no.stafett.stafettlogg.avgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.Spoerringsteller;
import org.junit.jupiter.api.Test;

/** Siden der noen slutter, koster det samme enten hun har én sak eller fem. */
@Apptest
class AvgangspoerringerTest extends Avgangsproeve {

    @Test
    void skal_koste_det_samme_hvor_mye_hun_enn_har() {
        meld(1);
        send(LEDER, get(slutt()));
        int en = vis();
        meld(4);
        assertThat(vis()).isEqualTo(en);
        assertThat(tekst(send(LEDER, get(slutt()))).split("name=\"undring-", -1)).hasSize(6);
    }

    private void meld(int antall) {
        for (int n = 0; n < antall; n++) {
            Saksgang gang = Saksgang.ny(som(hun));
            som(hun).post("/oppgaver/" + gang.oppgave() + "/ta", null);
        }
    }

    private int vis() {
        return Spoerringsteller.tell(() -> assertThat(send(LEDER, get(slutt())).getStatus()).isEqualTo(200)).vaare().size();
    }
}
