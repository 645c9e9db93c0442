package no.stafett.handlingsveileder.kontroll;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Skjemamodell.Felt;

/**
 * Nøklene serveren lytter til. Et skjema kan få andre spørsmål og andre ord, men disse nøklene må være der, være av
 * riktig slag og ha de valgene koden kjenner; ellers blir samtykker, planer og beslutninger borte uten at noen ser det.
 */
final class Skjemakontrakt {

    /** Nøkler som betyr det samme uansett hvilket skjema de står i. {@code @} er en valgkilde serveren fyller. */
    private static final Map<String, Krav> OVERALT = krav("""
            akuttSjekk : radio : ja nei
            sakstype : radio : ordinaer skolemiljoe barnehagemiljoe
            arsakGruppe : checkbox
            samletVurdering : radio : ingen_bekymring bekymring uavklart maal_naadd delvis ingen_effekt \
            uenig_samordning bytter_enhet
            antallTjenester : number
            enighetForesatte : radio : ja delvis nei
            ipRett : radio : nei ip barnekoordinator
            evalueringsdato : datetime
            godtatt : radio : ja nei
            avgjoerelse : radio : gitt nektet
            meldingSendt : radio : ja nei
            stafettholder : select : @personer
            inviterteEnheter : taglist : @enheter
            ferdigeEnheter : taglist : @medvirkende
            nyEnhet : select : @enheter
            samordner : select : @enheter
            ansvarligPerson : select : @ansvarlige
            tiltaket : select : @tiltak
            """);

    /** Nøkler som hører til ett skjema. Utropstegn: må fylles ut. */
    private static final Map<String, List<String>> SKJEMAER = linjer("""
            undring : hva! akuttSjekk! sakstype
            undringsnotat : akuttSjekk! arsakGruppe
            undringssamtale_foresatte : arsakGruppe samletVurdering antallTjenester enighetForesatte ipRett
            evaluering : samletVurdering antallTjenester enighetForesatte ipRett
            evaluering_beslutning_nivaa_1 : samletVurdering antallTjenester enighetForesatte ipRett
            evaluering_beslutning_nivaa_2 : samletVurdering antallTjenester enighetForesatte ipRett
            evaluering_beslutning_nivaa_3 : samletVurdering antallTjenester enighetForesatte ipRett ferdigeEnheter
            tiltakslogg : samletVurdering
            ip_sjekk : ipRett
            beslutning_nivaa_0 : utfall!
            beslutning_nivaa_1 : utfall!
            beslutning_nivaa_2 : utfall!
            beslutning_nivaa_3 : utfall! ferdigeEnheter
            tiltaksplan : evalueringsdato! stafettholder maal tiltak
            henvisning : mottaker!
            moeteinnkalling : inviterteEnheter
            samtykke : avgjoerelse! tjenester gyldigFra gyldigTil samtykkerNavn relasjon kanal
            samtykke_bortfalt : utfall!
            overgangsskjema : nyEnhet!
            mottak : godtatt!
            svar_paa_tiltak : godtatt!
            tiltak_gjort : gjennomfoert!
            svar_paa_invitasjon : godtatt!
            uten_samtykke : proevIgjenDato!
            bekymringsmelding : meldingSendt
            avklar_samordning : samordner
            oppnevn_barnekoordinator : barnekoordinator
            """).collect(Collectors.toMap(l -> l[0], l -> List.of(l[1].split(" "))));

    private Skjemakontrakt() {
    }

    /** Nøklene serveren lytter til i dette skjemaet. */
    static Set<String> nøkler(String skjema) {
        return Stream.concat(OVERALT.keySet().stream(), SKJEMAER.getOrDefault(skjema, List.of()).stream().map(k -> k.replace("!", "")))
                .collect(Collectors.toSet());
    }

    static void kontroller(Skjemamodell skjema, Funn funn) {
        SKJEMAER.getOrDefault(skjema.id(), List.of()).forEach(nøkkel -> finnes(skjema, nøkkel, funn));
        skjema.felter().stream().filter(Felt::påToppen).forEach(felt -> form(felt, funn));
        skjema.felt("utfall").ifPresent(utfall -> beslutning(skjema, utfall, funn));
    }

    private static void finnes(Skjemamodell skjema, String krav, Funn funn) {
        String nøkkel = krav.replace("!", "");
        Optional<Felt> felt = skjema.felt(nøkkel);
        if (felt.isEmpty()) {
            funn.meld(Feilkode.SKJEMA_NOEKKEL_MANGLER, skjema.id(), skjema.id(), nøkkel);
        } else if (krav.endsWith("!") && !felt.get().påkrevd()) {
            Feltregler.meld(Feilkode.SKJEMA_NOEKKEL_FEIL, felt.get(), funn, nøkkel);
        }
    }

    private static void form(Felt felt, Funn funn) {
        Krav krav = OVERALT.get(felt.nøkkel());
        if (krav != null && !krav.passer(felt)) {
            Feltregler.meld(Feilkode.SKJEMA_NOEKKEL_FEIL, felt, funn, felt.nøkkel());
        }
    }

    /** Et skjema som beslutter, har faste utfall og en begrunnelse, og en ny dato når arbeidet skal fortsette. */
    private static void beslutning(Skjemamodell skjema, Felt utfall, Funn funn) {
        boolean fast = utfall.type().equals("radio") && utfall.påkrevd() && !utfall.valg().isEmpty()
                && Modellkontrakt.UTFALL.containsAll(utfall.valg());
        if (!fast) {
            Feltregler.meld(Feilkode.SKJEMA_NOEKKEL_FEIL, utfall, funn, "utfall");
        }
        finnes(skjema, "begrunnelse!", funn);
        if (utfall.valg().contains("fortsett") && skjema.felt("evalueringsdato").isEmpty()) {
            Feltregler.meld(Feilkode.PLAN_UTEN_EVALUERINGSDATO, utfall, funn);
        }
    }

    private static Map<String, Krav> krav(String tabell) {
        return linjer(tabell).map(l -> new Krav(l[0], l[1], l.length > 2 ? List.of(l[2].split(" ")) : List.of()))
                .collect(Collectors.toMap(Krav::nøkkel, Function.identity()));
    }

    private static Stream<String[]> linjer(String tabell) {
        return tabell.lines().map(l -> Arrays.stream(l.split(" : ")).map(String::strip).toArray(String[]::new));
    }

    /** Et skjema kan tilby færre av de kjente valgene, men aldri andre. */
    private record Krav(String nøkkel, String type, List<String> valg) {

        boolean passer(Felt felt) {
            if (!felt.type().equals(type)) {
                return false;
            }
            if (valg.isEmpty()) {
                return true;
            }
            if (valg.get(0).startsWith("@")) {
                return felt.valgkilde().equals(valg.get(0).substring(1));
            }
            return !felt.valg().isEmpty() && Set.copyOf(valg).containsAll(felt.valg());
        }
    }
}
