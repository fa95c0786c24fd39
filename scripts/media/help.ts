import type { Film } from './film.ts';

/** The help video of the licence portal's home (LIC-03). */
export const helpFilm: Film = {
  name: 'environments',
  folder: 'src/license/help',
  vendor: 'アオゾラソフトウェア',
  series: 'ライセンスポータルの使い方',
  colour: '#5530c9',
  slides: [
    {
      heading: '環境を利用するための手続き',
      points: ['作成 → 割り当て → アクティベート'],
      ja: 'ご契約中の製品のライセンスを環境で使うまでの、3つの手続きを説明します。',
      en: 'Three steps put the licences of your contract to work in an environment.',
    },
    {
      heading: '1. 環境を作成する',
      points: ['ご契約の「環境」タブを開く', '環境名とソートキーを入力して「登録」'],
      ja: 'ご契約の「環境」タブで「新しい環境を作成」を選び、環境名とソートキーを入力して登録します。',
      en: 'On the Environments tab of a contract, create one: enter a name and a sort key.',
    },
    {
      heading: '2. 製品を割り当てる',
      points: ['環境の「割り当て」を選ぶ', '製品ごとに割り当て数を入力'],
      ja: '環境の「割り当て」で、製品ごとに割り当て数を入力します。残りの数は、その場で確かめられます。',
      en: 'Under Assign, enter how many of each product it gets. What remains is shown at once.',
    },
    {
      heading: '3. リクエストファイルを登録する',
      points: ['システムの「ライセンス管理」でダウンロード', 'ポータルの「利用」で登録'],
      ja: 'ライセンスを適用するシステムでリクエストファイルを取得し、ポータルの「利用」で登録します。',
      en: 'Get a request file from the system that is to be licensed, and register it under Activate.',
    },
    {
      heading: '4. アクティベーションファイルを適用する',
      points: ['ポータルからダウンロード', 'システムで選んで「アクティベート」'],
      ja: '作られたアクティベーションファイルをダウンロードし、システムで選んで適用します。',
      en: 'Download the activation file that was made, choose it in the system, and activate.',
    },
    {
      heading: '割り当てを変えたときは',
      points: ['もう一度アクティベートする'],
      ja: '割り当てを変えると、適用したライセンスは古くなります。もう一度アクティベートしてください。',
      en: 'When the assignment changes, what was applied is out of date: activate again.',
    },
  ],
};
