package no.stafett.tilgang.folkeliste;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.folk.Ansvarsomraade;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listene: lese inn, se hva som ville skjedd, og bruke dem. Å se er å gjøre det og rulle tilbake, så det hun så, er det som skjer; blir
 * det noe annet når hun sier ja, skjer ingenting.
 */
@Service
public class Folkelister {

    private static final Duration LIGGER = Duration.ofHours(24);

    private final Listelager lager;
    private final Listeoppslag oppslag;
    private final Radutfoerer utfoerer;
    private final Ansvarsomraade omraade;
    private final Forretningsklokke klokke;

    Folkelister(Listelager lager, Listeoppslag oppslag, Radutfoerer utfoerer, Ansvarsomraade omraade, Forretningsklokke klokke) {
        this.lager = lager;
        this.oppslag = oppslag;
        this.utfoerer = utfoerer;
        this.omraade = omraade;
        this.klokke = klokke;
    }

    /** @param lest når den ble lest inn @param taBort om de som ikke står i den, mister rollen */
    public record Liste(UUID id, Instant lest, boolean taBort, Plan plan) {
    }

    /**
     * Leser fila og finner ut hva den ville gjort. Ingenting er endret etterpå.
     *
     * @param taBort om de som ikke står i lista, skal miste rollen i enhetene som står der
     * @throws FilaKanIkkeLeses når det er noe galt med hele fila
     */
    public UUID lesInn(byte[] innhold, boolean taBort, Bruker av) {
        String tekst = Folkefil.tekst(innhold);
        List<Linje> linjer = Folkefil.linjer(tekst);
        Plan plan = lager.prøv(av, () -> gjør(linjer, taBort, true, av));
        return lager.lagre(tekst, taBort, plan, Timestamp.from(klokke.instant()), av);
    }

    /** @throws FinnesIkke når den er brukt, forkastet, for gammel, eller en annens */
    @Transactional(readOnly = true)
    public Liste hent(UUID id, Bruker av) {
        return lager.finn(id, av).map(l -> new Liste(id, l.lest(), l.taBort(), l.plan())).orElseThrow(FinnesIkke::new);
    }

    /** Den hun sist leste inn, og ikke er ferdig med. */
    @Transactional(readOnly = true)
    public Optional<UUID> siste(Bruker av) {
        return lager.siste(av);
    }

    /**
     * @return det som ble gjort
     * @throws ListaHarFeil når en rad ikke kan brukes @throws ListaErEndret når det ville blitt noe annet enn hun så; den nye planen er lagret
     */
    public Plan bruk(UUID id, Bruker av) {
        Plan[] blirNå = new Plan[1];
        try {
            return lager.iEn(() -> {
                Listelager.Lagret l = lager.laas(id, av).orElseThrow(FinnesIkke::new);
                blirNå[0] = gjør(Folkefil.linjer(l.innhold()), l.taBort(), false, av);
                if (!blirNå[0].avtrykk().equals(l.avtrykk())) {
                    throw new ListaErEndret();
                }
                if (blirNå[0].harFeil()) {
                    throw new ListaHarFeil();
                }
                lager.brukt(id, blirNå[0]);
                return blirNå[0];
            });
        } catch (ListaErEndret nei) {
            lager.erstatt(id, blirNå[0], av);
            throw nei;
        }
    }

    @Transactional
    public void forkast(UUID id, Bruker av) {
        lager.slett(id, av);
    }

    /** Alle hun kan se, i samme form som lista leses inn. */
    @Transactional
    public byte[] hentUt(Bruker av) {
        List<List<String>> rader = oppslag.utskrift(omraade.enheter(av), !omraade.rollerIKommunen(av).isEmpty(), av);
        lager.hentet(rader.size());
        return Folkeutskrift.fil(rader);
    }

    /** Hodet og to eksempler, uten noen som finnes. */
    public byte[] mal(Bruker av) {
        String enhet = omraade.enheter(av).stream().findFirst().map(Enhet::navn).orElse("");
        return Folkeutskrift.fil(List.of(List.of("Kari Eksempel", "kari.eksempel@kommune.example", "ansatt", enhet, "", ""),
                List.of("Ola Eksempel", "ola.eksempel@kommune.example", "ansatt", enhet, klokke.idag().plusDays(7).toString(), klokke.idag().plusDays(187).toString())));
    }

    private Plan gjør(List<Linje> linjer, boolean taBort, boolean prøve, Bruker av) {
        List<Enhet> enheter = omraade.enheter(av);
        Radkontroll kontroll = new Radkontroll(enheter, prøve, av);
        List<Planrad> rader = new ArrayList<>(linjer.stream().map(l -> utfoerer.utfør(l, kontroll)).toList());
        if (taBort) {
            Map<EnhetId, String> navn = enheter.stream().collect(Collectors.toMap(Enhet::id, Enhet::navn));
            rader.addAll(utfoerer.taBort(kontroll, navn));
        }
        return new Plan(List.copyOf(rader));
    }

    /** Lista har navn og adresser; den ligger ikke lenger enn hun trenger for å se på den. */
    @Scheduled(cron = "0 23 * * * *")
    public void rydd() {
        lager.slettEldreEnn(Timestamp.from(klokke.instant().minus(LIGGER)));
    }
}
