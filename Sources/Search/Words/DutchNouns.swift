/// Common nouns of Dutch administration, of which compounds are made; written for this program.
///
/// They let a small handbook take compounds apart whose parts do not stand on a page by themselves.
let dutchNouns = words(
  in: """
    aanbesteding aanbod aandacht aandeel aangifte aanleg aanmelding aanpak aanslag aanspraak aantal
    aanvraag aanvrager aanwezigheid aanwijzing abonnement academie account achterstand actie
    activiteit administratie adres advies adviseur afdeling afhandeling afspraak afval afvoer
    afwijking agenda agent akkoord akte algoritme ambitie ambtenaar ambtenaren analyse antwoord
    apparaat applicatie arbeid archief architect architectuur archivaris artikel asiel assistent
    auto autoriteit avg avond baan balans balie bank basis bedrag bedrijf bedrijven begeleiding
    begroting behandeling beheer beheerder behoefte bekendmaking belang belasting beleid belofte
    bemiddeling beoordeling bepaling bereik bericht berichten beroep bescherming beslissing besluit
    besluiten besparing bestand bestanden bestemming bestuur bestuurder betaling beurs beveiliging
    bevoegdheid bewaring beweging bewijs bewoner bewoners bezoek bezoeker bezwaar bibliotheek
    bijdrage bijeenkomst bijstand binding blad bodem boek boer boom boot bouw brand brief briefing
    brieven bron brug budget buitenruimte bureau burgemeester burger burgers bus buurt camera
    campagne capaciteit categorie centrum certificaat check cijfer client code collectie college
    commissie communicatie computer concept conclusie conferentie contact contract controle
    coordinatie coordinator correspondentie cultuur cursus dag dagen data databank datum debat deel
    deelname deelnemer delen detail deur dienst diensten dienstverlening digitalisering dijk
    directeur directie discussie document documenten doel doelen doelgroep domein dorp dossier
    dossiers draagvlak druk duur eenheid eigenaar eigendom eis eisen element energie ervaring
    ervaringen euro evaluatie examen expert fabriek facturen factuur familie fase feest fiets file
    film financiering fonds formulier formulieren forum foto fout functie fusie gas gast gebied
    gebieden gebouw gebouwen gebruik gebruiker gebruikers gedrag gegevens geld geluid gemeente
    gemeenten gemeenteraad generatie gesprek gesprekken gevaar gevolg gevolgen geweld gezag gezin
    gezondheid gids goederen graad gracht grens groep groepen grond handel handhaving handleiding
    handreiking handtekening hart haven heffing helft hergebruik herstel hinder historie hoofd
    houder huis huisvesting huizen hulp hulpmiddel huur huurder huwelijk ict idee identiteit inbreng
    informatie inhoud initiatief inkomen inkomsten inkoop innovatie inrichting inspectie inspraak
    instantie instelling instellingen instrument intake integratie inventaris investering inwoner
    inwoners inzage inzet inzicht jaar jeugd jongeren journaal jurist kaart kaarten kabel kabinet
    kader kaders kamer kanaal kandidaat kans kansen kantoor kapitaal kapitein kast kcc kennis kerk
    kern keten keuken keuring keurmerk keuze kind kinderen klacht klachten klant klanten klas
    klimaat knoop koers komst koop koper koppeling korps kosten kracht krant kunst kust kwaliteit
    kwartaal laag laan label land landbouw landen last lasten leden leeftijd leer leerling
    leerplicht leger legitimatie leiding lening les leven leverancier leveranciers levering licentie
    licht lid lijn lijst lijsten locatie loket loon loop lucht maand maat maatregel maatregelen
    maatschappij macht mandaat manier markt materiaal materie medewerker medewerkers media melding
    meldingen mens mensen merk methode meting middel middelen milieu minister ministerie minuut
    misbruik model modellen module moment monitor monument motie motor museum muur naam nacht namen
    natuur net netwerk niveau nood norm normen nota notitie notulen nummer nummers object omgeving
    omroep omvang onderdeel onderhoud ondernemer ondernemers onderneming ondersteuning onderwerp
    onderwijs onderzoek onderzoeker ongeval ontheffing ontmoeting ontsluiting ontvangst ontwerp
    ontwikkeling oog oorlog opdracht opdrachtgever opdrachtnemer openbaarheid operatie opgave
    opleiding oplossing opslag opvang opvolging opzet orde order organisatie organisaties overheden
    overheid overlast overleg overzicht paar pad pagina pakket paneel papier park parkeren partij
    partijen partner partners paspoort patient perceel periode personeel personen persoon plaats
    plaatsen plan plannen planning plant platform plein plicht ploeg poging polder politie politiek
    portaal portefeuille positie post praktijk praktijken president prestatie prijs prijzen privacy
    probleem procedure procedures proces processen product producten productie proef profiel
    prognose programma project projecten provincie provincies publicatie publiek punt raad raadslid
    ramp rand rapport rapportage reactie recht rechten rechter redactie reden referentie regel
    regeling regelingen regels regie regio register registers registratie reis rekening rekenkamer
    relatie rente richting richtlijn rijbewijs rijk riool risico rivier rol ronde route ruimte rust
    samenleving samenwerking sanctie schaal schade scherm schijf scholen school schuld schulden
    sector sein selectie server sessie situatie slachtoffer sleutel sloop snelheid software soort
    spoor sport spraak spreker staat stad stand standaard standaarden station status stelsel stem
    stembureau steun stichting stof straat strategie straten strijd stroom structuur student studie
    stuk stukken subsidie subsidies succes systeem systemen taak taal tafel taken tarief team
    techniek technologie tekst teksten telefoon termijn terrein test theater thema tijd titel
    toegang toegankelijkheid toekomst toelage toelichting toepassing toeslag toestand toestemming
    toets toetsing toezicht toezichthouder tool training traject transport trein tuin uitgave
    uitkering uitleg uitslag uitspraak uitvoering uitwisseling universiteit uur vaardigheid vak
    vakantie vastgoed veiligheid veld veldwerk verantwoording verbetering verbinding verblijf verbod
    verdrag vereniging vergadering vergoeding vergunning vergunningen verhaal verhuizing verhuur
    verkeer verkenning verkiezing verkiezingen verkoop verlening verlies verlof vermogen verordening
    verplichting versie verslag verstrekking vertegenwoordiger vertrouwen vervoer vervuiling
    verwachting verwerking verwijdering verzekering verzoek verzoeken vestiging video visie
    vluchteling voertuig volgorde volk voorbeeld voordeel voorlichting voorraad voorschrift voorstel
    voorwaarde voorwaarden voorziening voorzieningen voorzitter vorm vormen vraag vragen vrijheid
    vrijwilliger vrijwilligers vuur waarde waarden wagen wapen warmte water waterschap web website
    week weg wegen welzijn wens wensen wereld werf werk werken werker werkgever werknemer werkwijze
    wet wetenschap wetgeving wethouder wetten wijk wijken wijziging wind winkel winst wmo wob wonen
    woning woningen woo woord woorden zaak zaal zakboek zaken zee zekerheid zelf zicht ziekenhuis
    ziekte ziel zitting zone zorg zuivering
    """)
