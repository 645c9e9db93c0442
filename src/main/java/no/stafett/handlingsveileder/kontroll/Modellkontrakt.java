package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Set;

/** Navnene modeller, skjemaer og kode er enige om. Endres de her, må de endres alle steder. */
final class Modellkontrakt {

    /** Hvem et trinn kan gis til: roller i saken eller enheten, aldri personer. */
    static final Set<String> ROLLER = Set.of("ansatt", "leder", "stafettholder", "koordinator", "ke", "invitert",
            "mottaker", "akutt", "ansvarlig");

    /** Det et trinn forteller om seg selv. */
    static final Set<String> EGENSKAPER = Set.of("trinn", "hva", "hvordan", "hvem", "arena", "frist", "verktoey",
            "paakrevd", "rolleordlyd", "kanHoppesOver");

    /** Variablene en prosess kan lese: id-er og veivalg, aldri navn eller fritekst. */
    static final Set<String> VARIABLER = Set.of("sakId", "enhetId", "tiltakId", "utfall", "nivaa", "forslag", "rad",
            "evalueringsdato", "godtatt", "akuttSjekk", "samletVurdering", "enighetForesatte", "gyldigSamtykke",
            "antallTjenester", "runderUtenEffekt", "arsakGruppe", "ipRett", "meldingSendt");

    /** De av dem som er ja eller nei, og kan stå alene som en betingelse. */
    static final Set<String> JA_NEI = Set.of("gyldigSamtykke", "arsakGruppe");

    /** Meldingene systemet kan sende til en sak. */
    static final Set<String> MELDINGER = Set.of("akutt_startet", "tjeneste_invitert", "plan_lagt", "evaluering_holdt",
            "start_evaluering", "samtykke_trukket", "samtykke_gitt", "samtykke_svart", "samtykke_bortfalt",
            "tiltak_gitt", "tiltak_avklart");

    /** Modellene en annen modell kan kalle uten at de ligger i samme pakke. */
    static final Set<String> PROSESSER = Set.of("bti_sak", "nivaa_0", "nivaa_1", "nivaa_2", "nivaa_3", "akutt",
            "invitasjon", "evalueringsvarsel", "loeft_ke", "avklar_samordning", "oppnevn_barnekoordinator",
            "overgang", "uten_samtykke", "forny_samtykke", "samtykke_bortfalt", "tiltak_ansvar");

    /** Modellene en kommune eller tjeneste kan ha sine egne av. De andre, AKUTT først av alle, er like for alle. */
    static final Set<String> EGNE = Set.of("nivaa_0", "nivaa_1", "nivaa_2", "nivaa_3");

    /** Det en beslutning kan ende med. */
    static final List<String> UTFALL = List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2", "nivaa_3",
            "systemtiltak", "egen_tjeneste_uten_samtykke", "koordinerende_enhet", "avklar_samordning",
            "individuell_plan", "barnekoordinator", "overfoer");

    private Modellkontrakt() {
    }
}
