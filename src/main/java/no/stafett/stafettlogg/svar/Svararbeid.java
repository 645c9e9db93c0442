package no.stafett.stafettlogg.svar;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvaretErRettet;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.skjema.Svarretting;
import no.stafett.stafettlogg.post.Skjemaposter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Retter et levert skjema, og stryker det som gjaldt en annen sak. */
@Service
class Svararbeid {

    private static final String SAMTYKKE = "samtykke";

    private final Svarvakt vakt;
    private final Svarretting retting;
    private final Skjemaposter poster;
    private final Bortfoering bortfoering;

    Svararbeid(Svarvakt vakt, Svarretting retting, Skjemaposter poster, Bortfoering bortfoering) {
        this.vakt = vakt;
        this.retting = retting;
        this.poster = poster;
        this.bortfoering = bortfoering;
    }

    /** Et samtykke trekkes; det finnes ikke noen snarvei rundt det noen har sagt ja eller nei til. */
    static class SamtykketTrekkes extends Avvist {
        SamtykketTrekkes() {
            super(Grunn.OPPTATT, "samtykket_trekkes");
        }
    }

    /** @param til saken teksten hører til; null når den skal bort @param slett at den skal bort er ment */
    record Feilfoering(Svarretting.Grunn hvorfor, SakId til, boolean slett, String opplysninger) {
    }

    /**
     * @param sendt hele svaret slik det skal stå
     * @throws FinnesIkke når brukeren ikke ser det @throws ManglerRolle når hun ser det uten å kunne rette det
     * @throws SvaretErRettet når noen kom først @throws SvaretErUgyldig med feil ved feltene
     */
    @Transactional
    public int rett(SakId sakId, UUID id, JsonNode sendt, Svarretting.Grunn hvorfor, Bruker bruker) {
        Svar foer = vakt.krevEndre(sakId, id, bruker).svar();
        Svar etter = retting.rett(foer, sendt, hvorfor);
        if (etter.stand().versjon() != foer.stand().versjon()) {
            poster.rettet(etter);
        }
        return etter.stand().versjon();
    }

    /** @return notatene teksten ble til i den andre saken @throws SvaretErUgyldig ved {@code tilSakId} eller {@code grunn} */
    @Transactional
    public List<UUID> stryk(SakId sakId, UUID id, Feilfoering feil, Bruker bruker, Locale språk) {
        vakt.krevInnsyn(sakId, bruker);
        vakt.laas(sakId, feil.til());
        Svarvakt.Funn funn = vakt.krevEndre(sakId, id, bruker);
        if (SAMTYKKE.equals(funn.svar().skjemaId())) {
            throw new SamtykketTrekkes();
        }
        krevSted(funn, feil, bruker);
        List<UUID> notater = feil.til() == null || funn.svar().erStroeket() ? List.of()
                : bortfoering.tilNotat(funn.svar(), feil.til(), feil.opplysninger(), bruker, språk);
        bortfoering.ryddI(funn.svar(), bruker);
        retting.stryk(funn.svar(), feil.hvorfor());
        return notater;
    }

    private void krevSted(Svarvakt.Funn funn, Feilfoering feil, Bruker bruker) {
        if (feil.til() == null) {
            if (!feil.slett() || !vakt.kanSlette(funn, bruker)) {
                throw new SvaretErUgyldig(List.of(Feltfeil.av("tilSakId", feil.slett() ? "bare_foeres" : "ukjent_maalsak")));
            }
        } else if (!vakt.kanSkriveI(feil.til(), funn.sak().id(), bruker)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("tilSakId", "ukjent_maalsak")));
        }
    }
}
