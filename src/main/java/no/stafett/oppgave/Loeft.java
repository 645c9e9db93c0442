package no.stafett.oppgave;

import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * En leder løfter en sak som står fast, til koordinerende enhet uten å vente på beslutningen på nivået (domenets §4.2, rad 15). Den samme
 * modellen som nivået går innom, går ved siden av: lederen beskriver det som står fast, i det samme skjemaet og etter de samme reglene som
 * om hun tok oppgaven i lista, og koordinerende enhet gir råd. Nivået endres ikke; det besluttes av dem som er med i saken.
 */
@Service
public class Loeft {

    private static final String PROSESS = "loeft_ke";
    private static final String BESKRIV = "trinn_ke_1";
    private static final String GI_RAAD = "trinn_ke_2";
    /** På nivå 0 og 1 er det ikke noe samarbeid å gi råd om. */
    private static final int FRA_NIVAA = 2;

    private final Oppgaverader rader;
    private final OppgaveService oppgaver;
    private final Fullfoering fullfoering;
    private final Prosesser prosesser;
    private final Saker saker;

    Loeft(Oppgaverader rader, OppgaveService oppgaver, Fullfoering fullfoering, Prosesser prosesser, Saker saker) {
        this.rader = rader;
        this.oppgaver = oppgaver;
        this.fullfoering = fullfoering;
        this.prosesser = prosesser;
        this.saker = saker;
    }

    /** Den er alt løftet, nivået har det ikke, eller rådet er på vei. */
    public static class KanIkkeLoeftes extends Avvist {
        KanIkkeLoeftes(String kode) {
            super(Grunn.OPPTATT, kode);
        }
    }

    /**
     * Den som kaller, har låst saken og spurt om lov.
     *
     * @param svar skjemaet {@code loeft_ke}
     * @return oppgaven koordinerende enhet fikk
     * @throws no.stafett.skjema.SvaretErUgyldig når skjemaet ikke er riktig fylt ut
     */
    @Transactional
    public String loeft(SakId sakId, JsonNode svar, Bruker leder) {
        if (saker.hent(sakId).nivaa() < FRA_NIVAA) {
            throw new KanIkkeLoeftes("loeftes_fra_nivaa_2");
        }
        if (prosesser.loeper(PROSESS, sakId)) {
            throw new KanIkkeLoeftes("alt_loeftet");
        }
        prosesser.startVedSiden(PROSESS, sakId);
        String beskriv = aapen(sakId, BESKRIV);
        oppgaver.ta(beskriv, leder);
        fullfoering.fullfoer(beskriv, svar, leder);
        return aapen(sakId, GI_RAAD);
    }

    /** Det ble ikke noe av likevel. @throws KanIkkeLoeftes når noen i koordinerende enhet har tatt den */
    @Transactional
    public void trekk(SakId sakId, String oppgave) {
        if (rader.aapneISak(sakId).stream().noneMatch(o -> o.id().equals(oppgave) && GI_RAAD.equals(o.trinn()) && o.behandler() == null)) {
            throw new KanIkkeLoeftes("raadet_er_paa_vei");
        }
        try {
            prosesser.avsluttVedSiden(oppgave);
        } catch (OppgaveErBorte borte) {
            throw new KanIkkeLoeftes("raadet_er_paa_vei");
        }
    }

    private String aapen(SakId sakId, String trinn) {
        return rader.aapneISak(sakId).stream().filter(o -> trinn.equals(o.trinn())).findFirst().orElseThrow().id();
    }
}
