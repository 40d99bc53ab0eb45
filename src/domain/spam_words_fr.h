/* spam_words_fr: the rows of spam_words_table.h for French. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_FR_H
#define INDEMAND_DOMAIN_SPAM_WORDS_FR_H

/* clang-format off */
#define SPAM_WORDS_FR(X) \
    X(SEARCH, 10, \
      "premiere page de google|premiere page google|page de google|positionnement ~ google|" \
      "netlinking|article invite|articles invites|article sponsorise|plus de trafic|" \
      "plus de visiteurs|trafic ~ site|visibilite sur google|moteurs de recherche|" \
      "en tete de google|echange de liens") \
    X(SEARCH, 6, \
      "sur google|dans google|premieres positions|premiere position|positions sur google|" \
      "visibilite en ligne|visibilite de votre|visibilite sur|seo gratuit|audit seo|agence seo|" \
      "expert seo|liens vers|lien vers|lien sur votre|publier un article|publier des articles|" \
      "article sur votre|moteur de recherche|resultats de recherche|mieux reference") \
    X(SEARCH, 5, \
      "referencement*") \
    X(WEB, 10, \
      "creation de site*|refonte ~ site|refonte du site|nouveau site web|" \
      "site internet ~ obsolete|developpement ~ mobile|application mobile|agence web|" \
      "creation ~ logo|developpeurs offshore|video de presentation|video explicative|" \
      "video animee|film d entreprise|motion design|assistant ia|assistant vocal|outil ia|" \
      "outils d ia|equipe de developpement|jour homme|site vitrine|site est lent|" \
      "n est pas adapte") \
    X(WEB, 6, \
      "nouveau site|site moderne|site web moderne|site professionnel|creer un site|" \
      "creation de votre|moderniser votre|site ~ lent|site ~ date|boutique en ligne|e commerce|" \
      "developpement web|developpement d application*|developpement de logiciel*|" \
      "logiciel sur mesure|identite visuelle|video d entreprise|video pour votre|" \
      "film institutionnel|intelligence artificielle|ia pour") \
    X(WEB, 5, \
      "externalisation|chatbot|developpeurs") \
    X(LEADS, 10, \
      "nouveaux clients|plus de clients|generation de leads|leads qualifies|" \
      "base de donnees ~ email*|fichier ~ email*|fichiers email*|adresses email*|" \
      "abonnes instagram|prospects qualifies|millions d email*|formulaire* de contact|" \
      "envoi massif|vrais abonnes|base de donnees|fichier excel|fichier de|" \
      "rendez vous qualifies|rendez vous commerciaux|prise de rendez vous|reseaux sociaux|" \
      "community manager") \
    X(LEADS, 6, \
      "clients supplementaires|trouver des clients|attirer des clients|augmenter vos ventes|" \
      "augmenter votre chiffre|chiffre d affaires|plus de demandes|rendez vous avec des|" \
      "liste d entreprises|listes d entreprises|liste de contacts|adresses e mail|" \
      "e mails professionnels|campagne ~ email*|campagne d emailing|envoi d emails|" \
      "envoi de messages") \
    X(LEADS, 5, \
      "emailing|prospection|abonnes|decideurs") \
    X(LEADS, 4, \
      "# entreprises|# adresses") \
    X(LOANS, 10, \
      "pret entre particuliers|pret d argent|pret personnel|offre de pret|credit rapide|" \
      "credit sans|demande de pret|taux d interet|au taux de|sans garantie|sans justificatif|" \
      "besoin d un pret|besoin ~ financement|rachat de credit*|particulier a particulier") \
    X(LOANS, 6, \
      "financement pour|affacturage|prefinancement|offre de credit|offre de financement|pret de|" \
      "pret a|prets a|credit de|pret rapide|pret professionnel|besoin d argent|" \
      "besoin de financement|financement de vos|financement de votre|financement sans|taux de|" \
      "taux fixe|% d interet|lettre de credit|garantie bancaire|bailleur de fonds") \
    X(LOANS, 5, \
      "prets") \
    X(PROFIT, 10, \
      "gagner de l argent|gagnez de l argent|gagner # $|revenu passif|revenus passifs|" \
      "rendement garanti|rendements garantis|% par mois|robot de trading|investir ~ bitcoin|" \
      "investir ~ crypto*|liberte financiere|complement de revenu|sans risque|doublez votre|" \
      "devenu riche|devenir riche|les banques|sans experience|depot minimum|depot minimal|" \
      "robot ~ trade") \
    X(PROFIT, 6, \
      "revenus de|revenu de|revenus complementaires|euros par jour|euros par semaine|" \
      "par jour sans|rendement de|investissement de depart|doubler votre|sans connaissance|" \
      "depuis chez vous") \
    X(PROFIT, 5, \
      "gagnez|cryptomonnaie*|gains|benefice*") \
    X(LEGACY, 10, \
      "ayant droit|vous avez gagne|heureux gagnant|don de|faire un don|que dieu|mon defunt|" \
      "fonds ~ transfer*|bien aime*|homme de confiance|sans heritier*|aucun heritier|" \
      "millions de dollars|millions d euros ~ compte|don ~ million*|oeuvres caritatives|" \
      "personne honnete|personne de confiance|part vous revient|avocat du defunt|banque ~ fonds") \
    X(LEGACY, 6, \
      "compte bancaire|votre compte|part de|% de la somme") \
    X(LEGACY, 5, \
      "heritage|succession|defunt*|beneficiaire|decede*|loterie|veuve|orphelin*|cancer|legs|" \
      "discretion|notaire") \
    X(GAMBLING, 10, \
      "casino en ligne|machines a sous|tours gratuits|bonus de bienvenue|paris sportifs|" \
      "jeux d argent") \
    X(PILLS, 10, \
      "sans ordonnance|perdre du poids|perte de poids|perdu # kilos|perdu # kg|" \
      "pharmacie en ligne") \
    X(PILLS, 5, \
      "maigrir|minceur|pilules") \
    X(ADULT, 10, \
      "rencontre* ~ femme*|femmes chaudes|plan cul|mes photos|cherche un homme|" \
      "rencontres coquines|femmes seules|ce soir|je suis seule|mon mari|profil coquin") \
    X(ADULT, 5, \
      "sexe|nue|coquine*") \
    X(GOODS, 10, \
      "prix d usine|prix de gros|notre catalogue|notre nouveau catalogue|meilleurs prix|" \
      "prix competitif*|fournisseur de|fabricant ~ chine|a votre logo|avec votre logo|" \
      "prix usine|tarif de gros|lots de|l unite|piece minimum|usine en chine|" \
      "directement de l usine|echantillons gratuits") \
    X(GOODS, 6, \
      "fabricant de|fabricants de|producteur de|nous fabriquons|en gros|prix attractif*|" \
      "prix imbattable*|meilleur prix|notre gamme|nos produits|liste de prix|tarifs degressifs|" \
      "quantite minimum|delai de livraison") \
    X(GOODS, 5, \
      "repliques|contrefacon*|grossiste|destockage|catalogue") \
    X(REGISTER, 10, \
      "annuaire ~ entreprises|annuaire professionnel|registre ~ entreprises|" \
      "nom de domaine ~ expir*|votre nom de domaine|domaine ~ expir*|depot de marque|" \
      "facture impayee|insertion ~ annuaire|renouvel* ~ domaine|mise a jour de vos donnees|" \
      "registre ~ national|inscription ~ annuelle|par an pendant") \
    X(REGISTER, 6, \
      "votre inscription|referencer votre entreprise|nom de domaine|marque deposee|" \
      "depot de votre marque|frais d inscription|prix de l") \
    X(REGISTER, 5, \
      "annuaire*") \
    X(THREAT, 10, \
      "compte ~ suspendu|compte ~ bloque|sera suspendu|boite ~ pleine|messagerie ~ pleine|" \
      "confirmer votre mot de passe|confirmez votre|verifier votre compte|droit d auteur|" \
      "droits d auteur|mise en demeure|colis ~ attente|votre colis|frais de douane|" \
      "mettre a jour vos ~ bancaires|moyen de paiement|votre boite|votre messagerie|" \
      "votre mot de passe|prelevement ~ rejete|prelevement ~ echoue|paiement ~ refuse|" \
      "paiement ~ echoue|sera desactive|sera supprime|sera bloque|facture ci jointe|" \
      "facture en piece jointe|facture jointe|telecharger la facture|activer les macros|" \
      "frais de stockage|livraison ~ suspendue|dommages et interets|vos donnees|" \
      "images ~ utilisees|mise en conformite") \
    X(THREAT, 6, \
      "mot de passe|mots de passe|alerte de securite|activite inhabituelle|photo ~ utilisee|" \
      "image ~ utilisee|sans autorisation|regler a l amiable|piece jointe|ci joint") \
    X(THREAT, 5, \
      "contrefacon|amende|pirate*|rgpd|identifiants|colis|violation") \
    X(OFFICE, 10, \
      "avis # etoiles|# etoiles|faux avis|supprimer ~ avis|suppression d avis|e reputation|" \
      "avis verifies|avis positifs") \
    X(OFFICE, 6, \
      "j accompagne|nous accompagnons|je conseille|nous conseillons|formation*|formateur*|" \
      "seminaire*|imprimeur|imprimerie|telephonie|standard telephonique|contrat d energie|" \
      "factures d energie|assurance*|machine a cafe|nettoyage|mobilier de bureau|photographe|" \
      "evenementiel|traiteur|sondage|guide pratique|avis google|avis clients|avis negatifs|" \
      "communique de presse|notre logiciel|notre plateforme|notre outil|vos equipes|" \
      "vos collegues|votre equipe|objets publicitaires|goodies|je propose|nous aidons|j aide|" \
      "notre agence|mon agence|notre cabinet|mon cabinet|en tant que coach|conseil en|" \
      "publicite dans|numero special|rapport annuel|rapports annuels|entretien des locaux|" \
      "maintenance informatique|telephonie d entreprise|logiciel pour|plateforme pour|" \
      "outil pour|seminaires d entreprise|panneaux solaires pour vos") \
    X(JOBS, 10, \
      "recevoir des virements|transferer ~ partenaires|aucune experience|h par jour|" \
      "heures par jour|piece d identite|nous recrutons|assistants ~ domicile|recevoir des colis") \
    X(JOBS, 6, \
      "travail a distance|depuis la maison|de chez vous|main d oeuvre|commission de|" \
      "reception de colis") \
    X(JOBS, 5, \
      "rib|interim") \
    X(PAPERS, 10, \
      "permis de conduire ~ vente|acheter ~ permis|acheter ~ diplome|faux papiers|" \
      "memoire ~ redaction|agence de traduction|par mot|le mot|travail a domicile|" \
      "travailler a domicile|travailler chez vous") \
    X(PAPERS, 6, \
      "traduction assermentee|redaction de memoire|titre de sejour ~ vente") \
    X(PAPERS, 5, \
      "traducteur*") \
    X(OPENING, 5, \
      "votre site|sur votre site|j ai remarque|nous avons remarque|en visitant|" \
      "je suis tombe sur|nous proposons|nous vous proposons|je vous propose|etes vous interesse|" \
      "si vous etes interesse|avez vous besoin|cherchez vous|souhaitez vous|cher client|" \
      "chere cliente|cher ami|la bonne personne|une petite question|desabonner|desinscri*|" \
      "je me permets de|nous realisons|nous creons|nous avons constate|je constate|" \
      "votre entreprise|votre societe|vos concurrents|votre activite") \
    X(OPENING, 4, \
      "lu avec ~ plaisir|lu avec ~ interet|demi heure|un cafe|autour d un cafe|" \
      "seriez vous ouvert*|qui est en charge|qui s occupe|vers qui|la personne en charge|" \
      "je me deplace|puis je|pourrais je|nos clients|saviez vous|etes vous satisfait*|" \
      "echange de vues|de passage|envie de vous ecrire|jointe signee|formulaire ci joint|" \
      "j ai visite|j ai consulte|j ai vu|j ai decouvert|nous avons visite|nous avons consulte|" \
      "je m appelle|je suis ~ de|nous sommes une|nous sommes specialises|specialise dans|" \
      "specialisee dans|clients satisfaits|entreprises comme|organismes comme|" \
      "institutions comme|pour les entreprises|me presenter|nous presenter|permettez moi|" \
      "je souhaiterais vous|j aimerais vous|nous souhaitons vous|besoin de|bonjour a vous|" \
      "bonjour l equipe|cher dirigeant|cher responsable|madame monsieur le|bonne personne|" \
      "bon interlocuteur") \
    X(PRICE, 6, \
      "a partir de $ #|a partir de # $|a partir de # euros|seulement # euros|seulement # $|" \
      "seulement $ #|pour seulement|# euros par|# $ par|par mois|# $ ht|% de reduction|" \
      "% de remise|remise|gratuit*|pas cher|prix bas|sans engagement|satisfait ou rembourse|" \
      "devis gratuit|tarif*|offre speciale|essai gratuit|economisez|% moins cher|par heure|" \
      "l heure|ht par|en promotion|promotion|offert*") \
    X(PRICE, 4, \
      "reduire vos|seulement #|a partir de|des #|pour #|pas cher*|sans frais|frais offerts|" \
      "par jour|par an") \
    X(CALL, 6, \
      "cliquez|cliquer ici|commandez|achetez|inscrivez vous|rejoignez|profitez|" \
      "aujourd hui seulement|dernieres places|offre limitee|sous # heures|sous # h|" \
      "dans les # heures|repondez|ecrivez moi|contactez moi|contactez nous|par whatsapp|" \
      "appel de # minutes|rendez vous telephonique|# minutes|garanti*|audit gratuit|" \
      "envoyez nous|immediatement|envoyez moi|envoyez|rappelez|voir ici|decouvrez|essayez|" \
      "telechargez|remplissez|reservez") \
    X(CALL, 4, \
      "reponse a ce|repondre a ce|prenez rendez|prendre rendez|fixer un|un appel|court echange|" \
      "bref echange|quelques minutes|rendez vous sur|le lien|ce lien|lien ci|en savoir plus|" \
      "plus d informations|aujourd hui|cette semaine|semaine prochaine|avant vendredi")
/* clang-format on */

#endif
