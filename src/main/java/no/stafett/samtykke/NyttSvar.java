package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvaretErUgyldig;
import tools.jackson.databind.JsonNode;

/**
 * Et ja eller nei slik det skal skrives inn, enten det kom i et skjema eller utenfor en oppgave.
 *
 * @param svar       skjemaet det sto i; null utenfor en oppgave
 * @param tjenester  tom i et nei som ikke nevner noen: da gjelder det alle
 * @param kanal      id_porten, papir eller muntlig
 */
record NyttSvar(UUID svar, String avgjoerelse, List<String> tjenester, String navn, String relasjon, String foreldreansvar,
        String opplysningstype, String formaal, String informasjon, String unntak, String kanal, String grunn,
        LocalDate fra, LocalDate til, String barnetsStemme) {

    static final String ALMINNELIG = "alminnelig";

    static NyttSvar av(Svar svar, LocalDate idag) {
        List<String> tjenester = svar.innhold().path("tjenester").valueStream().filter(Objects::nonNull)
                .map(JsonNode::asString).distinct().toList();
        return new NyttSvar(svar.id(), svar.tekst("avgjoerelse").orElseThrow(), tjenester, svar.tekst("samtykkerNavn").orElse(""),
                svar.tekst("relasjon").orElseThrow(), svar.tekst("foreldreansvar").orElse(null),
                svar.tekst("opplysningstype").orElse(ALMINNELIG), svar.tekst("formaal").orElse(null),
                svar.tekst("informasjon").orElse(null), svar.tekst("unntak").orElse(null), svar.tekst("kanal").orElseThrow(),
                svar.tekst("nektelseGrunn").orElse(null), svar.dato("gyldigFra").orElse(idag), svar.dato("gyldigTil").orElse(null),
                svar.tekst("barnetsStemme").filter(t -> !Synlig.erTom(t)).orElse(null));
    }

    /** @throws SvaretErUgyldig med feltene som ikke holder */
    void krevGyldig() {
        List<Feltfeil> feil = feil();
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }

    /** Feltene som ikke holder, i rekkefølgen på skjemaet. */
    List<Feltfeil> feil() {
        List<Feltfeil> feil = new ArrayList<>();
        if (Synlig.erTom(navn)) {
            feil.add(Feltfeil.av("samtykkerNavn", "paakrevd"));
        }
        if (Erklaering.GITT.equals(avgjoerelse) && tjenester.isEmpty()) {
            feil.add(Feltfeil.av("tjenester", "paakrevd"));
        }
        if (Erklaering.GITT.equals(avgjoerelse) && til == null) {
            feil.add(Feltfeil.av("gyldigTil", "paakrevd"));
        }
        if (til != null && til.isBefore(fra)) {
            feil.add(Feltfeil.av("gyldigTil", "til_foer_fra"));
        }
        if (Erklaering.GITT.equals(avgjoerelse) && "barnevern".equals(relasjon) && !"omsorgsovertatt".equals(foreldreansvar)) {
            feil.add(Feltfeil.av("foreldreansvar", "omsorgen_maa_vaere_overtatt"));
        }
        return feil;
    }
}
