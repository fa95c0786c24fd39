/** Activating an environment, in Japanese. */
export const activationJa = {
  'activation.title': '利用（アクティベート）',
  'activation.environment': '環境: {name}',
  'activation.loading': '環境の状態を読み込んでいます',
  'activation.unavailable': '環境の状態を読み込めませんでした',
  'activation.state.none': '未アクティベート',
  'activation.state.current': 'ファイル作成済み',
  'activation.state.outdated': '再アクティベートが必要',
  'activation.state.other': '不明',
  'activation.outdated.title': '割り当てが変わっています',
  'activation.outdated.text':
    'アクティベートしたあとに、この環境への割り当てが変わりました。いまの割り当てを適用するには、Step 1からもう一度アクティベートしてください。',
  'activation.step': 'Step {number}',
  'activation.step-done': '完了',
  'activation.request': 'アクティベーションリクエストファイルを登録',
  'activation.request-text':
    'ライセンスを適用するシステムの「システム環境構築」→「ライセンス管理」で取得したファイルを選んで、登録してください。',
  'activation.request-member': 'この操作は、ご契約のオーナーが行います。',
  'activation.ended': 'このご契約は終了しているため、アクティベートはできません。',
  'activation.exceeded': 'ご契約数より多く割り当てられています',
  'activation.exceeded-text':
    'すべての環境への割り当ての合計が、ご契約数を超えています。次の数だけ割り当てを減らすと、アクティベートできます。',
  'activation.exceeded-by': '{count}減らしてください',
  'error.licenses-exceeded':
    '「{product}」の割り当ては、すべての環境の合計で、ご契約数を{count}超えています。先に、割り当てを減らしてください。',
  'activation.assign-first':
    'この環境には、アクティベートできる製品が割り当てられていません。期間内の製品を割り当てると、アクティベートできます。',
  'error.not-begun': '割り当てられている製品は、まだ利用開始前です。開始日になってから、もう一度お試しください。',
  'activation.assign': '製品を割り当てる',
  'activation.choose': 'ファイルを選択',
  'activation.choose-again': '別のファイルを選択',
  'activation.drop': 'または、ここにファイルをドロップしてください。',
  'activation.limits': 'JSON形式、{size} KBまで、作成から24時間以内のもの',
  'activation.choose-first': '登録するファイルを、先に選んでください。',
  'activation.one-file': 'ファイルは、1つだけ選んでください。',
  'activation.checking': '「{name}」を確認しています',
  'activation.refused': '「{name}」は登録できませんでした',
  'activation.too-large':
    'ファイルが大きすぎます。登録できるのは{size} KBまでです。ライセンスを適用するシステムからダウンロードしたファイルか、確認してください。',
  'activation.file': 'ファイル名',
  'activation.system': 'システム',
  'activation.product': '製品',
  'activation.registered': '登録日時',
  'activation.created': '作成日時',
  'activation.submit': '登録',
  'activation.another': '別のファイルでもう一度アクティベートする',
  'activation.cancel': '送信を中止する',
  'activation.sending': '送信しています',
  'activation.signing': 'アクティベーションファイルを作成しています',
  'activation.made': 'アクティベーションファイルを作成しました。Step 2へ進んでください。',
  'activation.download': 'アクティベーションファイルをダウンロード',
  'activation.download-act': 'ダウンロード',
  'activation.download-text': '「{system}」用のファイルです。ほかのシステムでは使えません。',
  'activation.download-later': 'Step 1が終わると、ここからダウンロードできます。',
  'activation.download-former': 'これは、前の割り当てで作成したファイルです。',
  'activation.issued': '作成日時: {at}',
  'activation.apply': 'ライセンスを適用するシステムで仕上げる',
  'activation.apply-text':
    'ライセンスを適用するシステムの「ライセンス管理」のStep 3で、ダウンロードしたファイルを選び、「アクティベート」→「決定」をクリックしてください。ファイルは、作成から7日以内に使ってください。システムに適用されたかどうかは、システムの画面で確認できます。',
  'error.nothing-assigned': 'この環境には、まだ製品が割り当てられていません。先に、製品を割り当ててください。',
  'error.activation-request-unknown':
    'アクティベーションリクエストファイルではありません。ライセンスを適用するシステムからダウンロードしたファイルを選んでください。',
  'error.activation-request-damaged':
    'ファイルの内容が壊れています。ライセンスを適用するシステムから、もう一度ダウンロードしてください。',
  'error.activation-request-foreign':
    'このファイルのシステムが使う製品は、この環境に割り当てられていません。先に製品を割り当てるか、この環境のシステムからダウンロードしたファイルを選んでください。',
  'error.activation-request-used':
    'このファイルは、すでに使われています。ライセンスを適用するシステムから、新しいファイルをダウンロードしてください。',
  'error.activation-request-outdated':
    'ファイルが古いか、ライセンスを適用するシステムの日時が進んでいます。システムの日時を確かめて、新しいファイルをダウンロードしてください。',
} as const;
