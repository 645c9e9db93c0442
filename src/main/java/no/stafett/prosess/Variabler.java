package no.stafett.prosess;

import java.util.Set;

/** Alt en prosess får vite: id-er og rutingsverdier, aldri navn, fødselsnummer eller fritekst (SEC-32). */
final class Variabler {

    static final String SAK_ID = "sakId";
    static final String ENHET_ID = "enhetId";
    /** Akuttrommet løpet hører til. */
    static final String ROM = "rom";
    /** Tiltaket prosessen følger. */
    static final String TILTAK_ID = "tiltakId";
    static final String UTFALL = "utfall";
    static final String NIVAA = "nivaa";
    static final String FORSLAG = "forslag";
    static final String RAD = "rad";

    /** Inndata til beslutningstabellen {@code nivaa_avklaring}. */
    static final Set<String> GRUNNLAG = Set.of(NIVAA, "akuttSjekk", "samletVurdering", "enighetForesatte",
            "gyldigSamtykke", "antallTjenester", "runderUtenEffekt", "arsakGruppe", "ipRett");

    /** Det en fullført oppgave kan sette. */
    static final Set<String> FRA_SVAR = Set.of(UTFALL, "godtatt", "meldingSendt", "evalueringsdato");

    private Variabler() {
    }
}
